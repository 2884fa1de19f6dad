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
 */
record LedgerEntryPage(
    LedgerEntry entry,
    String agency,
    String type,
    Optional<Publication> draw,
    LogExtract proof
) {
    public Moment at() {
        return Moment.of(entry.at());
    }

    public List<String> path() {
        return proof.inclusion().getOrDefault(entry.index(), List.of());
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.public.ledger", "/public/ledger"),
                Crumb.named(Long.toString(entry.index()), ""));
    }
}
