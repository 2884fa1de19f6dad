package org.mingjian.policy.web;

import java.util.List;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The dated tasks of the policies that are followed.
 *
 * @param lines one for each agency and task, the own agency's first
 * @param missed how many were not done by their day
 * @param typed what was typed last, for the task of its rule
 * @param faults what is wrong with it
 */
record MilestonePage(List<Line> lines, long missed, Typed typed, List<Fault> faults) {
    /**
     * @param rule the milestone
     * @param agency whose it is
     * @param policy the policy's name
     * @param what what is to be done
     * @param from the first day, or the empty string
     * @param by the last day
     * @param clause where it stands
     * @param state how it stands, as a code
     * @param on the day on which it was done, or the empty string
     * @param evidence what shows it, or the empty string
     * @param mayRecord whether the reader may record it as done
     */
    record Line(
        String rule,
        String agency,
        String policy,
        String what,
        String from,
        String by,
        String clause,
        String state,
        String on,
        String evidence,
        boolean mayRecord
    ) {
        /** Returns the kind of the tag that shows the state. */
        public String tag() {
            return switch (state) {
                case "MET" -> "ok";
                case "DUE", "LATE" -> "wait";
                case "MISSED" -> "late";
                default -> "mute";
            };
        }
    }

    /** What was typed for one milestone. */
    record Typed(String rule, String on, String evidence) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.policies", "/policies"), Crumb.message("milestone.title", ""));
    }
}
