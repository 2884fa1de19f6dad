package org.fairdraw.suite;

import java.util.Base64;
import org.fairdraw.json.Json;

/** A signature with the id of its key; the signature itself in Base64 (VDP §8, §15.1). */
public record SignatureLine(String key, String alg, String sig) {
    /** Signs a message. */
    public static SignatureLine of(Signer signer, byte[] message) {
        return new SignatureLine(signer.keyId(), signer.algorithm(),
                Base64.getEncoder().encodeToString(signer.sign(message)));
    }

    /** Returns the object as it stands in {@code signatures}. */
    public Json toJson() {
        return Json.object("key", key, "alg", alg, "sig", sig);
    }
}
