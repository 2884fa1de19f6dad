package org.mingjian.ledger;

import java.util.List;

/**
 * What a check of a whole ledger came to (SEC-06).
 *
 * @param size number of entries, from the first to the last one that is there
 * @param root the root over them in hex
 * @param closed how many of them were shown as hashes only
 * @param heads number of heads that were compared
 * @param cosignatures number of witnesses' signatures that were checked
 * @param unknown number of signatures whose key is not there, so that only the root could be compared
 * @param covered the size of the longest head that holds, or 0
 * @param noted what the ledger says to heads that somebody noted down
 * @param findings everything that is not as it was recorded
 */
public record LedgerReport(
    long size,
    String root,
    long closed,
    long heads,
    long cosignatures,
    long unknown,
    long covered,
    List<NotedHead.Compared> noted,
    List<LedgerFinding> findings
) {
    public LedgerReport {
        noted = List.copyOf(noted);
        findings = List.copyOf(findings);
    }

    /** Says whether nothing was found. */
    public boolean ok() {
        return findings.isEmpty();
    }
}
