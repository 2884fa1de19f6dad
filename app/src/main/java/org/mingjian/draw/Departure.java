package org.mingjian.draw;

import java.util.Optional;
import org.mingjian.policy.Exclusion;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.Strength;
import org.mingjian.policy.Words;

/**
 * A rule of strength "in principle" (原则上) that this draw does not follow; it needs a recorded reason (POL-10).
 *
 * @param rule id of the policy's rule
 * @param clause where the rule stands in its source
 * @param text the source's own sentence
 */
public record Departure(String rule, String clause, String text) {
    /** Makes the departure from a rule; where its source is silent, what the policy notes stands for the sentence. */
    public static Departure from(PolicyRule rule) {
        return new Departure(rule.id(), rule.clause(),
                rule.text().isEmpty() ? rule.note().map(Words::zh).orElse("") : rule.sentence());
    }

    /** Says whether the policy leaves out whoever was drawn before in the year, be it in principle (POL-07). */
    public static boolean leavesOutDrawn(PolicyDocument policy) {
        return policy.sameYearExclusion().filter(Departure::binds).isPresent();
    }

    /** Whoever draws the same units again in a year departs from a policy that leaves them out (POL-07, POL-10). */
    public static Optional<Departure> again(PolicyDocument policy, boolean leftOut) {
        return policy.sameYearExclusion()
                .filter(rule -> !leftOut && binds(rule))
                .map(rule -> new Departure("same-year-exclusion", rule.clause(), rule.text()));
    }

    private static boolean binds(Exclusion rule) {
        return rule.strength() == Strength.MUST || rule.strength() == Strength.PRINCIPLE;
    }
}
