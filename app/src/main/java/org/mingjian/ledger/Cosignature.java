package org.mingjian.ledger;

import java.time.Instant;
import java.util.Base64;
import org.fairdraw.suite.SignatureLine;

/**
 * A witness's signature over a head that was given out.
 *
 * @param size the head's size
 * @param key the witness's key id
 * @param alg the signature's algorithm, VDP §15.1
 * @param signature over the same text as the ledger's own (VDP §15.4)
 * @param receivedAt when it came
 */
record Cosignature(
    long size,
    String key,
    String alg,
    byte[] signature,
    Instant receivedAt
) {
    SignatureLine line() {
        return new SignatureLine(key, alg, Base64.getEncoder().encodeToString(signature));
    }
}
