package org.mingjian.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.fairdraw.verify.LogExtract;
import org.mingjian.disclosure.Publication;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.shell.Crumb;

/**
 * A public entry of the ledger with its path to the signed head.
 *
 * @param agency name of the agency that it is about
 * @param type what it records, in words
 * @param draw the draw that it belongs to, where it names one
 * @param proof the signed head with the path to it
 * @param leaf the entry's leaf hash
 * @param steps the path, walked
 */
record LedgerEntryPage(
    LedgerEntry entry,
    String agency,
    String type,
    Optional<Publication> draw,
    LogExtract proof,
    String leaf,
    List<PathStep> steps
) {
    public Moment at() {
        return Moment.of(entry.at());
    }

    public String leafBrief() {
        return HexText.brief(leaf);
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.public.ledger", "/public/ledger"),
                Crumb.named(Long.toString(entry.index()), ""));
    }
}
