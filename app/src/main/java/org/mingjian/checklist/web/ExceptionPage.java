package org.mingjian.checklist.web;

import java.util.List;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * One exception, with what can be done about it.
 *
 * @param view the exception in words
 * @param agency the agency's name
 * @param mayDecide whether the reader may approve or reject it
 * @param oneself whether the reader could but for having asked for it
 * @param mayWithdraw whether the reader may withdraw it
 * @param words what was typed of a decision
 * @param faults what is wrong with it
 */
record ExceptionPage(
    ExceptionView view,
    String agency,
    boolean mayDecide,
    boolean oneself,
    boolean mayWithdraw,
    String words,
    List<Fault> faults
) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.items", "/items"),
                Crumb.message("checklist.exceptions", "/items/exceptions"),
                Crumb.named(view.exception().request().code(), ""));
    }
}
