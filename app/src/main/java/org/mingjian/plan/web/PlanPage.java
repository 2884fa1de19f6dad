package org.mingjian.plan.web;

import java.util.List;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * A plan of a year with how far it meets each rule.
 *
 * @param plan the plan
 * @param agency whose it is
 * @param policy the name of the policy that it is held against
 * @param lines its lines in words
 * @param checks each rule, and what was found
 * @param open what the policy leaves open, by the names of its rules
 * @param progress how far it has been carried out; none before it is published
 * @param actions its special actions, once it is in force
 * @param steps what happened to it
 * @param tasks what the reader may do
 * @param typed what was typed on this page
 * @param faults what is wrong with it
 */
record PlanPage(
    AnnualPlan plan,
    String agency,
    String policy,
    List<LineView> lines,
    List<Check> checks,
    List<String> open,
    List<Progress> progress,
    List<ActionView> actions,
    List<Step> steps,
    Tasks tasks,
    Typed typed,
    List<Fault> faults
) {
    /** A rule: its words, what was found, what would mend it, and the reason of a departure. */
    record Check(
        String rule,
        String title,
        String found,
        String clause,
        String strength,
        String tag,
        String state,
        String mend,
        boolean mayDepart,
        String reason
    ) {}

    /** What was done of what; {@code late} in words, or empty. */
    record Progress(String name, String words, long done, long of, String late) {}

    /** What happened. */
    record Step(String words, String by, String on, String number, String said, long index) {}

    /**
     * What the reader may do.
     *
     * @param edit whether the lines may be changed
     * @param approve who is to approve next, as the step's name, where the reader may do it; else empty
     * @param file where it may be filed, as names of steps
     * @param sendBack whether it may be returned for mending
     * @param party whether the reader belongs to a body outside that decides on it or receives it
     * @param publish whether it may be published
     * @param adjust whether a further version may be begun
     * @param waits who is waited for, in words; empty for nobody
     */
    record Tasks(
        boolean edit,
        String approve,
        List<String> file,
        boolean sendBack,
        boolean party,
        boolean publish,
        boolean adjust,
        String waits
    ) {
        /** Says whether there is anything to do. */
        public boolean any() {
            return edit || !approve.isEmpty() || !file.isEmpty() || publish || adjust;
        }
    }

    /**
     * A special action.
     *
     * @param line its line's number
     * @param matter what it is
     * @param days its days
     * @param due by when its summary is due, or empty
     * @param late whether that has passed
     * @param circular the circular's number and day, or empty
     * @param summary the summary's number and day, or empty
     * @param open what can still be recorded, as names of reports
     */
    record ActionView(
        int line,
        String matter,
        String days,
        String due,
        boolean late,
        String circular,
        String summary,
        List<String> open
    ) {}

    /** What was typed of a step. */
    record Typed(String number, String on, String words, String reason, String title) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    /** Counts the rules that are missed and keep the plan back. */
    public long missed() {
        return checks.stream().filter(check -> check.state().equals("MISSED")).count();
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.plans", "/plans"), Crumb.named(plan.title(), ""));
    }
}
