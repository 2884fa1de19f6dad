package org.mingjian.draw;

import java.security.SecureRandom;
import java.util.Locale;
import org.fairdraw.suite.Suite;

/** A code in an address that nobody guesses: 160 bits in letters and digits that are easily told apart. */
final class SecretCode {
    /** Crockford's alphabet, small. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretCode() {}

    static String fresh() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        StringBuilder code = new StringBuilder();
        for (byte one : random) {
            code.append(ALPHABET.charAt(one & (ALPHABET.length() - 1)));
        }
        return code.toString();
    }

    /** Returns the hash under which a code is kept; a code of 160 bits needs no salt. */
    static byte[] hash(String code) {
        return Suite.S.hash(code.toLowerCase(Locale.ROOT).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
