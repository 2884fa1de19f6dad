package org.mingjian.registry;

/** Characters that have no place in a registry's texts. */
final class Characters {
    private Characters() {}

    /** Says whether the character is a control character other than tab and line break. */
    static boolean control(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    /** Says whether the character turns the writing direction, so that a text could read as another one. */
    static boolean directs(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Says whether the character is a picture; registered names have none. */
    static boolean picture(int c) {
        return Character.isEmojiPresentation(c);
    }
}
