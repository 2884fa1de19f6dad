package org.fairdraw;

import java.util.Base64;

/** A signature with the id of its key; the signature itself in Base64 (VDP §8, §15.1). */
public record SignatureLine(String key, String alg, String sig) {
    /** Signs a message. */
    public static SignatureLine of(Signer signer, byte[] message) {
        return new SignatureLine(signer.keyId(), signer.algorithm(),
                Base64.getEncoder().encodeToString(signer.sign(message)));
    }

    Json toJson() {
        return Json.object("key", key, "alg", alg, "sig", sig);
    }
}
