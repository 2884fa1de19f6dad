package org.mingjian.policy;

import java.util.Locale;

/** How strictly a rule binds (POL-10). */
public enum Strength {
    /** It binds. */
    MUST,
    /** In principle (一般、原则上): a departure needs a recorded reason. */
    PRINCIPLE,
    /** It allows (可以). */
    MAY,
    /** The source leaves it open, or gives no number. */
    OPEN;

    /** Returns the word of the documents, such as {@code must}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
