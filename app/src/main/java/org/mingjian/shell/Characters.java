package org.mingjian.shell;

import java.util.Optional;

/** Characters that have no place in what people type, because a reader cannot see them or sees another text. */
public final class Characters {
    private Characters() {}

    /** Says whether the character is a control character other than tab and line break. */
    public static boolean control(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    /** Says whether the character turns the writing direction, so that a text could read as another one. */
    public static boolean directs(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Says whether the character is a picture; registered names have none. */
    public static boolean picture(int c) {
        return Character.isEmojiPresentation(c);
    }

    /** Says whether the character takes no room, so that two texts could look the same. */
    public static boolean roomless(int c) {
        return c == 0x00AD || c == 0xFEFF || c >= 0x200B && c <= 0x200D || c >= 0x2060 && c <= 0x2064;
    }

    /** Returns the first character of one line of text that has no place in it, such as {@code U+202E}. */
    public static Optional<String> outOfPlace(String line) {
        return line.codePoints()
                .filter(c -> Character.isISOControl(c) || directs(c) || roomless(c) || half(c))
                .mapToObj(c -> String.format("U+%04X", c))
                .findFirst();
    }

    /**
     * Returns a text for quoting it in a message: shortened, and with what would disturb its surroundings written out.
     *
     * @param most most characters shown
     */
    public static String quoted(String text, int most) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints().limit(most + 1L).forEach(c -> {
            if (control(c) || directs(c) || half(c)) {
                quoted.append(String.format("<U+%04X>", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) <= most
                ? quoted.toString()
                : quoted.substring(0, quoted.offsetByCodePoints(0, most)) + "…";
    }

    /** Says whether the character is half of a pair without its other half. */
    private static boolean half(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }
}
