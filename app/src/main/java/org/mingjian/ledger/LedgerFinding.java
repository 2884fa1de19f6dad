package org.mingjian.ledger;

/**
 * Something in the ledger that is not as it was recorded (SEC-06).
 *
 * @param kind what is wrong
 * @param index the entry that shows it; for all about heads the size that the head covers
 */
public record LedgerFinding(Kind kind, long index) {

    /** What is wrong. */
    public enum Kind {
        /** The entry is missing. */
        MISSING,
        /** The bytes are not canonical JSON of an entry. */
        MALFORMED,
        /** The entry's hash is not that of its bytes. */
        LEAF,
        /** A column beside the bytes says something else. */
        COLUMN,
        /** The time is earlier than the entry before. */
        TIME,
        /** A subtree that ends with the entry is missing or has another hash. */
        SUBTREE,
        /** A head that was given out has another root than the entries that it covers. */
        HEAD,
        /** A head's signature is not its key's. */
        SIGNATURE,
        /** The entry stands behind one with a greater index. */
        ORDER,
        /** A head says that it is older than an entry that it covers. */
        HEAD_TIME,
        /** A key is none, or bears another's id, or a head is signed by none of the keys that it must be signed by. */
        KEY,
        /** A witness's signature is not its key's, or there is no head that it could be over. */
        COSIGNATURE
    }
}
