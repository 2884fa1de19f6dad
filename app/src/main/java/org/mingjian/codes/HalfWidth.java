package org.mingjian.codes;

/** Turns full-width letters, digits and marks, as input methods and spreadsheets leave them, into ASCII. */
final class HalfWidth {
    private static final char FIRST = '\uFF01';
    private static final char LAST = '\uFF5E';
    private static final int DISTANCE = 0xFEE0;

    private HalfWidth() {}

    /** Returns the text in half width without the white space around it, ideographic and no-break spaces included. */
    static String of(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c <= LAST) {
                half.append((char) (c - DISTANCE));
            } else {
                half.append(c == '\u3000' || c == '\u00A0' || c == '\uFEFF' ? ' ' : c);
            }
        }
        return half.toString().strip();
    }
}
