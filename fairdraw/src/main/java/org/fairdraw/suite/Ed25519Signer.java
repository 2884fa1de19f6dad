package org.fairdraw.suite;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** A signer of suite S; the private key never leaves the object but as PKCS #8 (VDP §1.1, §8). */
public final class Ed25519Signer implements Signer {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;
    private final byte[] spki;

    private Ed25519Signer(PrivateKey key) {
        if (!(key instanceof EdECPrivateKey edwards) || !ALGORITHM.equals(edwards.getParams().getName())) {
            throw new IllegalArgumentException("Suite S signs with Ed25519, found a key of " + key.getAlgorithm());
        }
        this.key = key;
        byte[] seed = edwards.getBytes().orElseThrow(() -> new IllegalArgumentException("The key's bytes are hidden"));
        this.spki = Ed25519PublicKey.spki(seed);
    }

    /** Makes a new key. */
    public static Ed25519Signer generate() {
        try {
            return new Ed25519Signer(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK from 15 on has Ed25519", e);
        }
    }

    /** Takes a key that {@link #pkcs8()} wrote; other bytes are an {@link IllegalArgumentException}. */
    public static Ed25519Signer ofPkcs8(byte[] pkcs8) {
        try {
            return new Ed25519Signer(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The bytes are not an Ed25519 key in PKCS #8", e);
        }
    }

    /** Returns the private key as PKCS #8 DER, to be kept in a file that only its owner may read. */
    public byte[] pkcs8() {
        return key.getEncoded();
    }

    @Override
    public Suite suite() {
        return Suite.S;
    }

    @Override
    public String keyId() {
        return Signer.keyId(Suite.S, spki);
    }

    @Override
    public byte[] spki() {
        return spki.clone();
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK signs with the key that it read", e);
        }
    }
}
