package org.mingjian.registry;

import java.util.Set;

/**
 * Two subjects of a registry that are likely one enterprise (疑似重复).
 *
 * @param code code of the first
 * @param name its name
 * @param other code of the second
 * @param otherName its name
 * @param grounds what they have in common
 */
public record LikelyDouble(String code, String name, String other, String otherName, Set<LikelyDouble.Ground> grounds) {
    /** What two records have in common. */
    public enum Ground {
        /** The name, whatever the width of its brackets, its case and its spaces. */
        NAME,
        /** The organisation's code, digits 9 to 17 of the credit code. */
        ORGANISATION,
        /** The registration number of 15 digits from before credit codes. */
        FORMER,
        /** The number of a licence. */
        LICENCE
    }

    public LikelyDouble {
        grounds = Set.copyOf(grounds);
    }
}
