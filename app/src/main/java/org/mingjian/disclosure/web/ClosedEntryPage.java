package org.mingjian.disclosure.web;

import java.util.List;
import org.mingjian.ledger.InclusionPath;
import org.mingjian.shell.Crumb;

/**
 * A record of the ledger whose text is closed: that it exists, its hash, and its path to the head of now.
 *
 * @param proof the path to the root
 * @param steps the path, walked
 */
record ClosedEntryPage(InclusionPath proof, List<PathStep> steps) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.public.ledger", "/public/ledger"),
                Crumb.named(Long.toString(proof.index()), ""));
    }
}
