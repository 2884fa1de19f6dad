package org.fairdraw.suite;

import java.util.HexFormat;

/** Writes and reads lowercase hexadecimal digits (VDP §1.2). */
public final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    /** Writes the bytes as lowercase hex digits. */
    public static String of(byte[] bytes) {
        return FORMAT.formatHex(bytes);
    }

    /** Reads lowercase hex digits; anything else is an {@link IllegalArgumentException}. */
    public static byte[] parse(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                throw new IllegalArgumentException("Not a lowercase hex digit at " + i + ": " + hex);
            }
        }
        return FORMAT.parseHex(hex);
    }
}
