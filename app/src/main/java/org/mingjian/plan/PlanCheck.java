package org.mingjian.plan;

import java.util.List;
import org.mingjian.policy.Strength;

/**
 * How far a plan meets one rule (PLAN-04). Its words are the messages {@code plan.check.<rule>} for what it is about,
 * {@code plan.check.<rule>.<state>} for what was found, and {@code plan.mend.<rule>} for what would mend it.
 *
 * @param rule the rule's name
 * @param clause where the rule stands
 * @param strength how strictly it binds
 * @param state what was found
 * @param found the numbers and names of the finding, as its words' arguments
 * @param blocks whether the plan cannot go on until this is mended, or departed from with a reason
 */
public record PlanCheck(
    String rule,
    String clause,
    Strength strength,
    State state,
    List<Object> found,
    boolean blocks
) {
    /** What a check finds. */
    public enum State {
        MET, MISSED,
        /** Missed, and the reason why is on record. */
        DEPARTED
    }

    public PlanCheck {
        found = List.copyOf(found);
    }

    /** Says whether a recorded reason is enough to go on (POL-10). */
    public boolean mayDepart() {
        return blocks && strength != Strength.MUST;
    }

    PlanCheck departed() {
        return new PlanCheck(rule, clause, strength, State.DEPARTED, found, false);
    }
}
