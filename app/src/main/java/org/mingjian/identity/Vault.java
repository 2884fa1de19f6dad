package org.mingjian.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be read from the database or its dump (SEC-09): AES-256-GCM under a key that lives in a file
 * beside it. What is sealed for one place opens at no other.
 */
public final class Vault {
    /** Length of the key in bytes. */
    public static final int KEY_BYTES = 32;
    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** How a sealed text begins. */
    private static final String TEXT = "sealed1:";

    private final SecretKeySpec key;
    private final SecretKeySpec nonceKey;

    /**
     * Makes a vault.
     *
     * @param key {@value #KEY_BYTES} bytes
     * @throws IllegalArgumentException for a key of another length
     */
    public Vault(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A data key has " + KEY_BYTES + " bytes, not " + key.length + ".");
        }
        this.key = new SecretKeySpec(key, "AES");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            this.nonceKey = new SecretKeySpec(mac.doFinal("mingjian nonces".getBytes(StandardCharsets.UTF_8)),
                    "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
        }
    }

    /** Seals bytes for a place, such as {@code second-factor:} and an account's id. */
    byte[] seal(byte[] open, String place) {
        return seal(open, place, Secrets.bytes(NONCE_BYTES));
    }

    /**
     * Seals a text for a place, so that the same text at the same place is sealed the same way: a table can be
     * compared without opening it. The nonce comes from place and text under the key, and so repeats only with them.
     */
    public String sealText(String open, String place) {
        byte[] nonce = Arrays.copyOf(mark(place + "\n" + open), NONCE_BYTES);
        byte[] sealed = seal(open.getBytes(StandardCharsets.UTF_8), place, nonce);
        return TEXT + Base64.getEncoder().encodeToString(sealed);
    }

    /** Opens what {@link #sealText} sealed for the place; a text that is not sealed is returned as it is. */
    public Optional<String> openText(String text, String place) {
        return sealed(text)
                ? open(Base64.getDecoder().decode(text.substring(TEXT.length())), place)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                : Optional.of(text);
    }

    /** Says whether a text, or a part of it, is sealed. */
    public static boolean sealed(String text) {
        return text.contains(TEXT);
    }

    private byte[] mark(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(nonceKey);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
        }
    }

    private byte[] seal(byte[] open, String place, byte[] nonce) {
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(open);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length).put(FORM).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM.", e);
        }
    }

    /** Opens what was sealed for the place; nothing where it was not, was changed, or the key is another. */
    Optional<byte[]> open(byte[] sealed, String place) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORM) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed, 1, NONCE_BYTES).get(nonce);
        int from = 1 + NONCE_BYTES;
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, from, sealed.length - from));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
