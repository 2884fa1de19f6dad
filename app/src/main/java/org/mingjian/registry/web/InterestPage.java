package org.mingjian.registry.web;

import java.util.List;
import org.mingjian.registry.Interest;
import org.mingjian.shell.Crumb;

/**
 * An interest with its history.
 *
 * @param interest the interest
 * @param agency name of the agency
 * @param history changes, newest first
 * @param mayEdit whether the reader may change it
 * @param mayUnmask whether the reader may ask for personal data
 */
record InterestPage(
    Interest interest,
    String agency,
    List<HistoryLine> history,
    boolean mayEdit,
    boolean mayUnmask
) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.interests", "/interests"), Crumb.named(interest.certificate(), ""));
    }
}
