package org.mingjian.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every half minute (动态口令, RFC 6238), as common authenticator apps make them. */
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final String MAC = "HmacSHA1";
    private static final long STEP_SECONDS = 30;
    /** Codes of this many half minutes before and after are good too: clocks differ. */
    private static final long WINDOW = 1;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** Returns the number of the half minute since 1970 (RFC 6238 section 4.2). */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** Returns the code of a half minute (RFC 4226 section 5.3). */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC + ".", e);
        }
    }

    /** Returns the half minute whose code was typed, if it is near now and later than the last one used. */
    static OptionalLong match(byte[] secret, String typed, Instant now, long lastUsed) {
        byte[] code = typed.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - WINDOW; step <= step(now) + WINDOW; step++) {
            boolean same = MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), code);
            if (same && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
