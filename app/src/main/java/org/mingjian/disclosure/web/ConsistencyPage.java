package org.mingjian.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.ledger.ConsistencyPath;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * Two heads of the ledger and what shows that the longer one goes on from the shorter.
 *
 * @param typed what was typed
 * @param size how many entries the ledger has now
 * @param faults what cannot be shown, and why
 * @param path the proof
 * @param first the shorter head, where it was given out
 * @param second the longer head, where it was given out
 * @param holds whether the path, checked here as anyone would check it, proves it
 */
record ConsistencyPage(
    ConsistencyForm typed,
    long size,
    List<Fault> faults,
    Optional<ConsistencyPath> path,
    Optional<HeadLine> first,
    Optional<HeadLine> second,
    boolean holds
) {
    /** Returns whether the root that somebody noted is the ledger's of then; empty where none was typed. */
    public Optional<Boolean> noted() {
        return path.flatMap(found -> typed.noted().map(found.firstRoot()::equals));
    }

    public List<String> groups(String hash) {
        return HexText.groups(hash);
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.public.ledger", "/public/ledger"),
                Crumb.message("disclosure.consistency.title", ""));
    }
}
