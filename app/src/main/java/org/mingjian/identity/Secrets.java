package org.mingjian.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes codes that are shown once, and the hashes that are kept instead of them. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_BYTES = 20;
    private static final int GROUP = 8;
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 16;

    private Secrets() {}

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Returns a new code of 160 bits in groups of eight hex digits. */
    static String code() {
        String digits = HexFormat.of().formatHex(bytes(CODE_BYTES));
        return String.join("-", digits.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** Returns the hash under which a code is kept; spaces, dashes and case do not count. A code needs no salt. */
    static byte[] hash(String code) {
        String digits = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(digits.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Returns the hash of a login under this installation's salt. */
    static byte[] saltedHash(byte[] salt, String login) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac.doFinal(login.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }

    /** Returns a password for a demo account; a mark, a capital and a digit are always in it. */
    static String password() {
        StringBuilder password = new StringBuilder("Mj-").append(2 + RANDOM.nextInt(8));
        while (password.length() < PASSWORD_LENGTH) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
