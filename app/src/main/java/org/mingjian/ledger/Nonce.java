package org.mingjian.ledger;

import java.security.SecureRandom;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;

/**
 * Keeps the leaf hash of a closed entry from telling anything: the hash is open (VDP §9.2), and without something random
 * in the entry whoever guesses its text could see that the guess is right.
 */
final class Nonce {
    private static final String MEMBER = "nonce";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Nonce() {}

    /** Returns the body, with a nonce where the type is closed. */
    static Json.Obj in(String type, Json.Obj body) {
        if (Openness.of(type) != Openness.CLOSED) {
            return body;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return body.with(MEMBER, Hex.of(bytes));
    }
}
