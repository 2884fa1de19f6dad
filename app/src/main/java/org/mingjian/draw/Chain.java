package org.mingjian.draw;

import java.time.Instant;
import java.util.UUID;

/**
 * A party's chain of shares (份额链, VDP §4.2): its anchor is in the ledger, its secret never leaves the party's device.
 *
 * @param org the organisation in whose draws it counts
 * @param party the party's code
 * @param name the party's name when it was made
 * @param account whose device holds the secret
 * @param anchor v_0, 64 hex digits
 * @param length how many values it has
 * @param ledgerIndex the entry ANCHOR
 * @param used values that were committed, revealed or not
 */
public record Chain(
    String org,
    String party,
    String name,
    UUID account,
    String anchor,
    int length,
    long ledgerIndex,
    Instant madeAt,
    int used
) {
    /** Says whether there is a value for another draw. */
    public boolean left() {
        return used < length;
    }
}
