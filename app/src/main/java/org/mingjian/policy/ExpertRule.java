package org.mingjian.policy;

/**
 * How experts come to an inspection (REG-06).
 *
 * @param choice what the source says
 * @param strength how strictly it binds
 * @param clause where it stands
 * @param text the source's sentence
 */
public record ExpertRule(Choice choice, Strength strength, String clause, String text) {
    /** By chance; by chance or, for an especially complex subject, by name; as the bureau chooses; the source is silent. */
    public enum Choice {
        RANDOM, RANDOM_OR_NAMED, BUREAU_CHOOSES, UNSTATED
    }

    /** Says whether a named expert may be appointed without leaving the rule. */
    public boolean allowsNamed() {
        return choice != Choice.RANDOM;
    }
}
