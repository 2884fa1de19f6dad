package org.fairdraw.suite;

import java.util.Base64;
import org.fairdraw.json.Json;

/** A public key: SubjectPublicKeyInfo in Base64, and its owner in free text (VDP §8, §15.4). */
public record KeyLine(String id, String alg, String spki, String owner) {
    /** Returns the line of a signer's public key. */
    public static KeyLine of(Signer signer, String owner) {
        return new KeyLine(signer.keyId(), signer.algorithm(), Base64.getEncoder().encodeToString(signer.spki()),
                owner);
    }

    /**
     * Tells whether the bytes are a key of the suite as VDP §15.17 and §15.19 want it: in suite S the one encoding of a
     * point that is not of small order.
     */
    public static boolean wellFormed(Suite suite, byte[] spki) {
        return suite.isKey(spki);
    }

    /** Returns the object as it stands in {@code log/keys.json}. */
    public Json toJson() {
        return Json.object("id", id, "alg", alg, "spki", spki, "owner", owner);
    }
}
