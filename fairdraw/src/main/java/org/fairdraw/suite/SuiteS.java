package org.fairdraw.suite;

import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** Suite S of VDP §1.1 on the JDK's own SHA-256 and Ed25519. */
public final class SuiteS implements Suite {
    private static final int SIGNATURE_BYTES = 64;
    private final MessageDigest empty;

    SuiteS() {
        try {
            empty = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String name() {
        return "S";
    }

    @Override
    public String algorithm() {
        return "Ed25519";
    }

    @Override
    public byte[] hash(byte[]... parts) {
        MessageDigest digest = copy(empty);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    @Override
    public PrefixHash after(byte[] prefix) {
        MessageDigest kept = copy(empty);
        kept.update(prefix);
        return (message, from, length, into) -> {
            MessageDigest digest = copy(kept);
            digest.update(message, from, length);
            try {
                digest.digest(into, 0, HASH_BYTES);
            } catch (DigestException e) {
                throw new IllegalArgumentException("A ticket needs 32 bytes of room", e);
            }
        };
    }

    @Override
    public boolean isKey(byte[] spki) {
        return Ed25519PublicKey.isKey(spki);
    }

    @Override
    public boolean verify(byte[] spki, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            verifier.update(message);
            return signature.length == SIGNATURE_BYTES && verifier.verify(signature); // some JDKs take longer ones
        } catch (GeneralSecurityException | RuntimeException e) {
            return false; // a key or signature that the JDK cannot even read proves nothing
        }
    }

    @Override
    public byte[] newKey() {
        return Ed25519Signer.generate().pkcs8();
    }

    @Override
    public Signer signer(byte[] pkcs8) {
        return Ed25519Signer.ofPkcs8(pkcs8);
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's SHA-256 can be cloned", e);
        }
    }
}
