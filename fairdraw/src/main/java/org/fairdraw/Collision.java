package org.fairdraw;

/**
 * A node of the stratum tree whose bounds cannot be met (VDP §5.2).
 *
 * @param node prefix of the stratum path; empty for the whole pool
 * @param rule what collides: {@link #UNKNOWN}, {@link #MIN}, {@link #MAX}, {@link #MANDATORY}, {@link #INSIDE},
 *     {@link #FEW}, {@link #MANY}, {@link #CROSS} or {@link #CROSS_DEEP}
 * @param have the number that there is
 * @param need the number that the rule wants
 */
public record Collision(String node, String rule, String have, String need) {
    /** The quota sits on a prefix that no row has, or on the root. */
    public static final String UNKNOWN = "quota-unknown";
    /** The stratum has fewer rows than its quota's minimum. */
    public static final String MIN = "quota-min";
    /** The minima inside the stratum exceed its maximum. */
    public static final String MAX = "quota-max";
    /** The mandatory rows exceed the maximum, or n. */
    public static final String MANDATORY = "mandatory";
    /** The maxima inside the stratum leave less than its minimum. */
    public static final String INSIDE = "quota-inside";
    /** The whole pool can give fewer than n. */
    public static final String FEW = "pool-few";
    /** The minima together exceed n. */
    public static final String MANY = "pool-many";

    /** A crossing quota cannot be met in expectation; the node is {@code 2|k2} (VDP §5.5). */
    public static final String CROSS = "cross";
    /** Beside crossing quotas a quota sits on a prefix of two codes (VDP §15.26). */
    public static final String CROSS_DEEP = "cross-deep";

    /** Describes the collision in one English sentence. */
    public String describe() {
        String where = node.isEmpty() ? "The pool" : "Stratum " + node;
        return switch (rule) {
            case UNKNOWN -> "A quota sits on \"" + node + "\", which is no stratum of the pool";
            case MIN -> where + " has " + have + " rows that can be drawn, and the quota wants at least " + need;
            case MAX -> where + " must give at least " + have + " by the quotas inside, and its quota allows " + need;
            case MANDATORY -> where + " has " + have + " mandatory rows, and at most " + need + " may be drawn";
            case INSIDE -> where + " can give " + have + " by the quotas inside, and its quota wants " + need;
            case FEW -> where + " can give " + have + " subjects by rows and quotas, and " + need + " are to be drawn";
            case MANY ->
                where + " must give at least " + have + " by its quotas, and only " + need + " are to be drawn";
            case CROSS -> where + " comes to " + have + " in expectation, and its crossing quota wants " + need;
            case CROSS_DEEP -> where + " has a quota of its own, which crossing quotas do not allow";
            default -> where + ": have " + have + ", need " + need;
        } + " (VDP §5.2).";
    }
}
