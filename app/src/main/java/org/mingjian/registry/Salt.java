package org.mingjian.registry;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;

/** Names a person in the ledger without saying who it is: a salted hash, whose salt stays in the registry. */
final class Salt {
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Salt() {}

    static byte[] fresh() {
        byte[] salt = new byte[LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }

    static String hash(byte[] salt, String value) {
        return Hex.of(Suite.S.hash(salt, value.getBytes(StandardCharsets.UTF_8)));
    }
}
