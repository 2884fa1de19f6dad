package org.mingjian.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.plan.PlanCheck.State;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleValue;
import org.mingjian.policy.Strength;

/** Checks what a plan must make clear, when it is due, and that people's days are enough for it. */
final class PlanShape {
    private PlanShape() {}

    static void add(AnnualPlan plan, PlanFacts facts, List<PlanCheck> checks) {
        due(plan, facts, checks);
        threeClear(plan, facts, checks);
        mainWay(plan, checks);
        workload(plan, checks);
    }

    /** A late plan is no worse a plan: being late is shown, and keeps nothing back. */
    private static void due(AnnualPlan plan, PlanFacts facts, List<PlanCheck> checks) {
        PlanChecks.stated(facts.policy(), "plan-due").ifPresent(rule -> {
            if (rule.value() instanceof RuleValue.DayOfYear(var by)) {
                LocalDate due = by.atYear(plan.year());
                LocalDate done = plan.step(PlanStep.Kind.SUBMITTED).map(PlanStep::on).orElse(facts.today());
                boolean met = plan.version() > 1 || !done.isAfter(due);
                checks.add(new PlanCheck(rule.id(), rule.clause(), rule.strength(), met ? State.MET : State.MISSED,
                        List.of(due.toString(), done.toString()), false));
            }
        });
    }

    /** 三个明确: named units with dates; number, share and dates of random subjects; form and schedule of supervision. */
    private static void threeClear(AnnualPlan plan, PlanFacts facts, List<PlanCheck> checks) {
        String clause = PlanChecks.stated(facts.policy(), "plan-due").map(PolicyRule::clause).orElse(PlanChecks.METHOD);
        List<Integer> empty = plan.lines()
                .stream()
                .filter(line -> line.choice().way() == Way.NAMED && line.units().isEmpty())
                .map(PlanLine::number)
                .toList();
        checks.add(PlanChecks.must("clear-named", clause, empty.isEmpty(),
                plan.lines().stream().filter(line -> line.choice().way() == Way.NAMED).count(), joined(empty)));
        List<Integer> vague = plan.random()
                .filter(line -> line.size().subjects() == 0 || line.size().subjects() > line.size().base())
                .map(PlanLine::number)
                .toList();
        checks.add(PlanChecks.must("clear-random", clause, vague.isEmpty() && plan.random().findAny().isPresent(),
                plan.random().count(), joined(vague)));
        // Where the policy has no word on plans, supervision of subordinates is not asked of them either.
        if (PlanChecks.stated(facts.policy(), "plan-due").isPresent()) {
            long supervision = plan.lines().stream().filter(line -> line.kind() == LineKind.SUPERVISION).count();
            checks.add(PlanChecks.must("clear-supervision", clause, supervision > 0, supervision));
        }
    }

    /** Double-random is the main way: what is planned otherwise says why (PLAN-11). */
    private static void mainWay(AnnualPlan plan, List<PlanCheck> checks) {
        List<Integer> without = plan.lines()
                .stream()
                .filter(line -> line.choice().way() != line.kind().usual() && line.choice().reason().isBlank())
                .map(PlanLine::number)
                .toList();
        checks.add(PlanChecks.must("main-way", PlanChecks.METHOD, without.isEmpty(), joined(without)));
    }

    private static void workload(AnnualPlan plan, List<PlanCheck> checks) {
        long subjects = plan.subjects();
        if (plan.reaches().isEmpty()) {
            checks.add(new PlanCheck("workload-shown", PlanChecks.METHOD, Strength.PRINCIPLE, State.MISSED, List.of(),
                    true));
            return;
        }
        long reaches = plan.reaches().get();
        checks.add(new PlanCheck("workload", PlanChecks.METHOD, Strength.PRINCIPLE,
                subjects <= reaches ? State.MET : State.MISSED,
                List.of(subjects, reaches, Math.abs(reaches - subjects)), subjects > reaches));
    }

    static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
