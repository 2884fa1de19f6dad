package org.mingjian.policy.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * A deadline explained: what was asked, and each day of the answer.
 *
 * @param rules the deadlines of the agency's policy to choose from
 * @param typed what was typed
 * @param answer the last day with its steps; none before it is asked, or where something is wrong
 * @param faults what is wrong
 */
record DeadlinePage(List<Choice> rules, Typed typed, Optional<Answer> answer, List<Fault> faults) {
    /** A rule to choose: its id, its title and its length in words. */
    record Choice(String id, String title) {}

    /**
     * What was typed: a rule's id or {@code own}, number and unit of an own one, day and (for hours) time of the start, and
     * when it stood still.
     */
    record Typed(
        String rule,
        String count,
        String unit,
        boolean roll,
        String start,
        String at,
        String from,
        String to
    ) {}

    /**
     * The answer.
     *
     * @param date the last day in words, or why there is none
     * @param known whether there is a last day
     * @param remaining how it stands today, or empty
     * @param late whether it has passed
     * @param length the rule in words
     * @param clause where it stands; empty for an own one
     * @param warn from when it is warned about, in words, or empty
     * @param steps every day that was looked at
     */
    record Answer(
        String date,
        boolean known,
        String remaining,
        boolean late,
        String length,
        String clause,
        String warn,
        List<Step> steps
    ) {}

    /** A day: the date in words, its number among those counted or empty, what it is, and whether it counts. */
    record Step(String date, String number, String reason, boolean counts) {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.calendar", "/calendar"), Crumb.message("deadline.title", ""));
    }
}
