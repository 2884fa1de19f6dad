package org.mingjian.policy;

import java.util.List;

/**
 * Leaves units out of a draw that were drawn earlier in the same year (POL-07).
 *
 * @param strength how strictly it binds
 * @param trigger when a unit is left out
 * @param exceptions what brings a unit back in
 * @param clause where the source says so
 * @param text the source's sentence
 */
public record Exclusion(Strength strength, Trigger trigger, List<Cause> exceptions, String clause, String text) {
    public Exclusion {
        exceptions = List.copyOf(exceptions);
    }

    /** When a unit is left out. */
    public enum Trigger {
        DRAWN_THIS_YEAR, DRAWN_AND_FREQUENCY_REACHED
    }

    /** What brings a unit back in: a complaint, abnormal operation, a penalty, or a superior's rule. */
    public enum Cause {
        COMPLAINT, ABNORMAL_OPERATION, PENALTY, SUPERIOR_RULE
    }
}
