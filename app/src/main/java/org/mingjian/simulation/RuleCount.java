package org.mingjian.simulation;

import java.util.Optional;
import org.mingjian.draw.Shortfall;
import org.mingjian.policy.Words;

/**
 * What became of a rule over the years.
 *
 * @param rule the id that its words end with
 * @param title its name, where the policy itself gives one
 * @param clause where the source says so
 * @param unit what is counted
 * @param asked whether policy or plan ask for it at all
 * @param failed how many times it could not be fulfilled, or was in the smallest colliding set
 * @param departed draws for which a reason would have to be recorded, for rules in principle
 * @param of how many times it was tried
 * @param first the day, period or year in which it failed first; empty where it never did
 * @param reason why a draw could not be held, with its numbers and mends
 * @param remark by how much it failed at worst, and what would mend it
 * @param basis what it was tried on, defaults named as such
 */
public record RuleCount(
    String rule,
    Optional<Words> title,
    String clause,
    Unit unit,
    boolean asked,
    int failed,
    int departed,
    int of,
    String first,
    Optional<Shortfall> reason,
    Optional<Remark> remark,
    Optional<Remark> basis
) {
    /** What is counted: draws, years, parts of a year, dates, or kinds of enterprises. */
    public enum Unit {
        DRAWS, YEARS, PERIODS, DATES, KINDS
    }

    /** What to say of a rule. */
    public enum Verdict {
        NOT_ASKED, KEPT, BROKEN, IMPOSSIBLE
    }

    /** Says whether the rule was kept; one that failed every time cannot be kept as things are. */
    public Verdict verdict() {
        if (!asked) {
            return Verdict.NOT_ASKED;
        }
        return failed == 0 ? Verdict.KEPT : failed >= of ? Verdict.IMPOSSIBLE : Verdict.BROKEN;
    }
}
