package org.mingjian.ledger;

import java.util.Base64;
import org.fairdraw.suite.KeyLine;

/**
 * A key that has signed heads of this ledger.
 *
 * @param id its id, VDP §8
 * @param suite the ledger's suite, VDP §1.1
 * @param alg the signature's algorithm, VDP §15.1
 * @param spki SubjectPublicKeyInfo
 */
record KnownKey(String id, String suite, String alg, byte[] spki) {
    KeyLine line(String owner) {
        return new KeyLine(id, alg, Base64.getEncoder().encodeToString(spki), owner);
    }
}
