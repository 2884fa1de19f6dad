package org.mingjian.ledger;

import java.util.Set;

/**
 * Who may read an entry; its leaf hash is open in any case, so that anyone can rebuild the whole tree (VDP §9.2). The
 * list by type and its reasons are ADR 11.
 */
public enum Openness {
    /** Anyone, as soon as it is recorded. */
    AT_ONCE,
    /** Anyone, once the draw that it names is published or void. */
    WITH_RESULT,
    /** Those who may read the ledger at the agency; others see the leaf hash. */
    CLOSED;

    private static final Set<String> OPEN_AT_ONCE = Set.of("ANCHOR", "POLICY", "SNAPSHOT", "COMMIT", "RECEIPT", "OPEN",
            "EVENT", "INSPECTION", "VOID", "DRAW_PUBLISHED", "ITEM_LIST_PUBLISHED", "STATUTE", "LEDGER_KEY_CHANGED",
            "WITNESS_REGISTERED",
            "WITNESS_RETIRED");
    private static final Set<String> OPEN_WITH_RESULT = Set.of("REVEAL", "BEACON", "RESULT");
    /** The entries that end the waiting of {@link #WITH_RESULT}; each names the draw by {@code commit}. */
    static final Set<String> ENDINGS = Set.of("DRAW_PUBLISHED", "VOID");

    /** Returns what goes for a type; closed for every one that is not listed. */
    public static Openness of(String type) {
        return OPEN_AT_ONCE.contains(type) ? AT_ONCE : OPEN_WITH_RESULT.contains(type) ? WITH_RESULT : CLOSED;
    }
}
