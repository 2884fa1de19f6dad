package org.mingjian.ledger;

import org.fairdraw.verify.LogExtract;

/** What came of a cosignature that somebody sent. */
public sealed interface CosigningOutcome {
    /** It is kept and shown with the head; also where the same one came before. */
    record Kept() implements CosigningOutcome {}

    /** It is not kept. */
    record Refused(Reason reason) implements CosigningOutcome {}

    /**
     * A witness has signed another head of this size than the one that was given out here: either it was shown another
     * log, or this one was changed.
     *
     * @param here the head of this size as it was given out
     */
    record Contradiction(LogExtract here) implements CosigningOutcome {}

    /** Why a cosignature is not kept. Its words are the message {@code ledger.cosigning.<NAME>}. */
    enum Reason {
        /** No witness has this key. */
        UNKNOWN_KEY,
        /** The witness was retired. */
        RETIRED,
        /** The algorithm is not the key's. */
        ALGORITHM,
        /** The signature is not the key's over this head. */
        SIGNATURE,
        /** No head of this size was given out. */
        UNKNOWN_HEAD
    }
}
