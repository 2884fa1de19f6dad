package org.mingjian.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.ledger.ConsistencyPath;
import org.mingjian.shell.Crumb;

/**
 * Two heads of the ledger and what shows that the longer one goes on from the shorter.
 *
 * @param typedFirst what was typed for the first size
 * @param typedSecond what was typed for the second
 * @param size how many entries the ledger has now
 * @param fault whether something was typed that cannot be shown
 * @param path the proof
 * @param first the shorter head, where it was given out
 * @param second the longer head, where it was given out
 * @param holds whether the path, checked here as anyone would check it, proves it
 */
record ConsistencyPage(
    String typedFirst,
    String typedSecond,
    long size,
    boolean fault,
    Optional<ConsistencyPath> path,
    Optional<HeadLine> first,
    Optional<HeadLine> second,
    boolean holds
) {
    public List<String> groups(String hash) {
        return HexText.groups(hash);
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.public.ledger", "/public/ledger"),
                Crumb.message("disclosure.consistency.title", ""));
    }
}
