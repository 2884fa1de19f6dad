package org.mingjian.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairdraw.terms.Ratio;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleValue;

/** Checks what a policy says of double-random: its share, its number, its draws and its season (POL-03, POL-04, POL-06). */
final class RandomRules {
    private static final long HUNDRED = 100;
    private static final int MONTHS = 12;

    private RandomRules() {}

    static void add(AnnualPlan plan, PolicyDocument policy, List<PlanCheck> checks) {
        PlanChecks.stated(policy, "random-share").ifPresent(rule -> share(plan, rule, checks));
        PlanChecks.stated(policy, "year-target").ifPresent(rule -> target(plan, rule, checks));
        PlanChecks.stated(policy, "minimum-draws").ifPresent(rule -> draws(plan, rule, checks));
        PlanChecks.stated(policy, "season").ifPresent(rule -> season(plan, policy, rule, checks));
        PlanChecks.stated(policy, "campaigns").ifPresent(rule -> campaigns(plan, rule, checks));
        PlanChecks.stated(policy, "key-share").ifPresent(rule -> keyShare(plan, rule, checks));
    }

    /** The share is taken of all subjects that the plan visits; a source that does not say of what is read so. */
    private static void share(AnnualPlan plan, PolicyRule rule, List<PlanCheck> checks) {
        if (!(rule.value() instanceof RuleValue.Share(Ratio share, var of, var bound, boolean rising))) {
            return;
        }
        long all = plan.subjects();
        long drawn = plan.drawn();
        long needed = share.times(all).ceiling();
        boolean met = all > 0 && switch (bound) {
            case AT_LEAST -> drawn >= needed;
            case EXACTLY -> share.times(all).equals(Ratio.of(drawn));
        };
        checks.add(PlanChecks.of(rule, met, drawn, all, percent(drawn, all), percent(share), needed));
    }

    private static void target(AnnualPlan plan, PolicyRule rule, List<PlanCheck> checks) {
        if (rule.value() instanceof RuleValue.YearTarget target) {
            checks.add(PlanChecks.of(rule, plan.drawn() == target.subjects(), plan.drawn(), target.subjects()));
        }
    }

    private static void draws(AnnualPlan plan, PolicyRule rule, List<PlanCheck> checks) {
        if (rule.value() instanceof RuleValue.Frequency(int times, int months)) {
            long draws = plan.random().mapToLong(line -> line.size().draws()).sum();
            checks.add(PlanChecks.of(rule, draws >= times, draws, times));
        }
    }

    private static void season(AnnualPlan plan, PolicyDocument policy, PolicyRule rule, List<PlanCheck> checks) {
        policy.season().ifPresent(season -> {
            LocalDate first = season.from().atYear(plan.year());
            LocalDate last = season.to().atYear(plan.year());
            List<Integer> outside = plan.random()
                    .filter(line -> line.from().isBefore(first) || line.to().isAfter(last))
                    .map(PlanLine::number)
                    .toList();
            checks.add(PlanChecks.of(rule, outside.isEmpty(), first.toString(), last.toString(),
                    PlanShape.joined(outside)));
        });
    }

    /** 两月一行动: a special action begins in each part of the year. */
    private static void campaigns(AnnualPlan plan, PolicyRule rule, List<PlanCheck> checks) {
        if (rule.value() instanceof RuleValue.Frequency(int times, int months)) {
            List<Integer> without = new ArrayList<>();
            for (int month = 1; month + months <= MONTHS + 1; month += months) {
                int first = month;
                long begun = plan.lines()
                        .stream()
                        .filter(line -> line.kind() == LineKind.SPECIAL)
                        .filter(line -> line.from().getMonthValue() >= first
                                && line.from().getMonthValue() < first + months)
                        .count();
                if (begun < times) {
                    without.add(month);
                }
            }
            checks.add(PlanChecks.of(rule, without.isEmpty(), PlanShape.joined(without), times, months));
        }
    }

    private static void keyShare(AnnualPlan plan, PolicyRule rule, List<PlanCheck> checks) {
        if (rule.value() instanceof RuleValue.Share share) {
            List<Integer> below = plan.random()
                    .filter(line -> line.size().keySubjects() < share.share().times(line.size().subjects()).ceiling())
                    .map(PlanLine::number)
                    .toList();
            checks.add(PlanChecks.of(rule, below.isEmpty(), percent(share.share()), PlanShape.joined(below)));
        }
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "—" : percent(Ratio.of(part, whole));
    }

    /** Percent with one digit, cut and not rounded, so that a share that falls short never reads as met. */
    private static String percent(Ratio share) {
        long tenths = share.times(10 * HUNDRED).floor();
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%";
    }
}
