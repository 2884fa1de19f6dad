package org.mingjian.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import that took effect.
 *
 * @param id the key that the form carried
 * @param agencyId the agency
 * @param kind the registry
 * @param fileName the file's name as the user gave it
 * @param encoding how the file was read
 * @param rows rows in the sheet
 * @param added records that were new
 * @param changed records of which a field changed
 * @param setAside headers that the platform does not know; their values are kept
 * @param ledgerIndex the ledger's entry
 * @param at when
 * @param actorName who
 */
public record ImportRun(
    UUID id,
    UUID agencyId,
    BookKind kind,
    String fileName,
    String encoding,
    int rows,
    int added,
    int changed,
    List<String> setAside,
    long ledgerIndex,
    Instant at,
    String actorName
) {
    public ImportRun {
        setAside = List.copyOf(setAside);
    }

    /** Returns how many records were already as the sheet says. */
    public int unchanged() {
        return rows - added - changed;
    }
}
