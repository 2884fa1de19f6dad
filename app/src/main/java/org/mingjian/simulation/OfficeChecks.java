package org.mingjian.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.calendar.DeadlineRule;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleValue;
import org.mingjian.simulation.RuleCount.Unit;

/**
 * Holds the calendar against every date that the policy sets for the office: reports, publications, summaries, lists. A
 * date can be kept where enough working days lie before it; every deadline runs from the last inspection day of a draw.
 */
final class OfficeChecks {
    /** Frequencies that are about draws or enterprises are held against those. */
    private static final Set<String> ELSEWHERE = Set.of("minimum-draws", "campaigns", "coverage-key-units",
            "coverage-blacklist", "coverage-major-danger");

    private final PolicyDocument policy;
    private final SimulationPlan plan;
    private final TrialDays days;
    private final RuleTally tally;

    OfficeChecks(PolicyDocument policy, SimulationPlan plan, TrialDays days, RuleTally tally) {
        this.policy = policy;
        this.plan = plan;
        this.days = days;
        this.tally = tally;
    }

    void begin() {
        for (PolicyRule rule : policy.rules()) {
            if (dated(rule)) {
                boolean past = rule.value() instanceof RuleValue.Milestone milestone
                        && milestone.by().getYear() < plan.firstYear();
                tally.begin(rule.id(), rule.id(), Unit.DATES, true,
                        Optional.of(past
                                ? Remark.of("milestone-past")
                                : Remark.of("office-days", plan.extras().officeDays())));
            }
        }
    }

    private static boolean dated(PolicyRule rule) {
        return switch (rule.value()) {
            case RuleValue.Length length -> true;
            case RuleValue.DayOfMonth day -> true;
            case RuleValue.DayOfYear day -> true;
            case RuleValue.Milestone milestone -> true;
            case RuleValue.Frequency frequency -> !ELSEWHERE.contains(rule.id());
            default -> false;
        };
    }

    /** @param ends the last inspection day of each of the year's draws */
    void close(int year, List<LocalDate> ends) {
        for (PolicyRule rule : policy.rules()) {
            switch (rule.value()) {
                case RuleValue.Length length ->
                    policy.deadline(rule.id()).ifPresent(due -> ends.forEach(end -> deadline(rule, due, end)));
                case RuleValue.DayOfMonth(int day, int after) -> months(rule, year, day, after);
                case RuleValue.DayOfYear by ->
                    window(rule, LocalDate.of(year, 1, 1), by.by().atYear(year), plan.extras().officeDays());
                case RuleValue.Milestone milestone -> milestone(rule, year, milestone);
                case RuleValue.Frequency(int times, int months) -> frequency(rule, year, times, months);
                default -> {
                    // No date.
                }
            }
        }
    }

    private void deadline(PolicyRule rule, DeadlineRule due, LocalDate end) {
        if (rule.inForce(end)) {
            int within = due.unit() == DeadlineRule.Unit.HOUR
                    ? days.working(end.plusDays(1), end.plusDays(Math.ceilDiv(due.count(), 24)))
                    : days.withinDeadline(due, end);
            held(rule, end, within, plan.extras().officeDays());
        }
    }

    private void months(PolicyRule rule, int year, int day, int after) {
        for (int month = 1; month <= YearParts.MONTHS; month++) {
            LocalDate first = LocalDate.of(year, month, 1).plusMonths(after);
            window(rule, first, first.withDayOfMonth(Math.min(day, first.lengthOfMonth())), plan.extras().officeDays());
        }
    }

    private void milestone(PolicyRule rule, int year, RuleValue.Milestone milestone) {
        if (milestone.by().getYear() == year) {
            window(rule, milestone.from().orElse(LocalDate.of(plan.firstYear(), 1, 1)), milestone.by(),
                    plan.extras().officeDays());
        }
    }

    private void frequency(PolicyRule rule, int year, int times, int months) {
        if (!ELSEWHERE.contains(rule.id())) {
            YearParts.of(year, months)
                    .forEach(first -> window(rule, first,
                            first.plusMonths(Math.min(months, YearParts.MONTHS)).minusDays(1),
                            times * plan.extras().officeDays()));
        }
    }

    private void window(PolicyRule rule, LocalDate from, LocalDate to, int needed) {
        held(rule, to, days.working(from, to), needed);
    }

    private void held(PolicyRule rule, LocalDate when, int within, int needed) {
        tally.tried(rule.id());
        if (within < needed) {
            tally.failed(rule.id(), when.toString(), needed - within, Remark.of("too-short", within, needed));
        }
    }
}
