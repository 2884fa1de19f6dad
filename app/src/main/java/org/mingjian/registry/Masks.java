package org.mingjian.registry;

/** How personal data looks to those who may not read it (SEC-09): 张**, 138****1234. */
final class Masks {
    private static final String MASK = "*";
    private static final int PHONE_LEFT = 3;
    private static final int PHONE_RIGHT = 4;
    private static final int WHOLE_PHONE = 11;

    private Masks() {}

    static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + MASK.repeat(2);
    }

    static String phone(String phone) {
        if (phone.isEmpty()) {
            return "";
        }
        return phone.length() < WHOLE_PHONE
                ? MASK.repeat(4) + phone.substring(Math.max(0, phone.length() - 2))
                : phone.substring(0, PHONE_LEFT) + MASK.repeat(4) + phone.substring(phone.length() - PHONE_RIGHT);
    }

    /** Masks any other text: what looks like a phone as one, else all but the first character. */
    static String text(String text) {
        return text.matches("[0-9+ -]{7,}") ? phone(text) : name(text);
    }

    static boolean masked(String text) {
        return text.contains(MASK.repeat(2));
    }
}
