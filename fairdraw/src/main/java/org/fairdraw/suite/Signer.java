package org.fairdraw.suite;

import java.util.Arrays;

/** Signs results and tree heads with one key (VDP §8, §9.2). */
public interface Signer {
    /** Returns the suite whose key this is. */
    Suite suite();

    /** Returns the first 16 hex digits of H(SubjectPublicKeyInfo). */
    String keyId();

    /** Returns the public key as SubjectPublicKeyInfo DER. */
    byte[] spki();

    /** Returns the algorithm's name as VDP §15.1 writes it. */
    String algorithm();

    /** Signs the message. */
    byte[] sign(byte[] message);

    /** Returns the id of a key: the first 16 hex digits of H(SubjectPublicKeyInfo) (VDP §8). */
    static String keyId(Suite suite, byte[] spki) {
        return Hex.of(Arrays.copyOf(suite.hash(spki), 8));
    }
}
