package org.mingjian.identity;

/** Writes bytes in the letters of RFC 4648 section 6, without padding: what people can type from paper. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 4;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte one : bytes) {
            buffer = (buffer << Byte.SIZE | one & 0xFF) & 0xFFFF;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(LETTERS.charAt(buffer >> held & 31));
            }
        }
        if (held > 0) {
            text.append(LETTERS.charAt(buffer << BITS - held & 31));
        }
        return text.toString();
    }

    /** Returns the text in groups of four letters. */
    static String grouped(String text, String between) {
        return String.join(between, text.split("(?<=\\G.{" + GROUP + "})"));
    }
}
