package org.mingjian.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.policy.Ceiling;
import org.mingjian.policy.Coverage;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleValue;
import org.mingjian.policy.Strength;
import org.mingjian.registry.MissingUnit;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.Visit;
import org.mingjian.registry.VisitKind;

/** Checks what a policy says of single units: how often they must be visited, and when not (POL-05, REG-04, LAW-02). */
final class UnitRules {
    private static final int NAMED = 5;
    private static final int MONTHS = 12;

    private UnitRules() {}

    /** The days between which one visit lies. */
    private record Window(LocalDate from, LocalDate to) {}

    static void add(AnnualPlan plan, PlanFacts facts, List<PlanCheck> checks) {
        complete(facts, checks);
        for (Coverage coverage : facts.policy().coverage()) {
            String id = "coverage-" + coverage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            PlanChecks.stated(facts.policy(), id).ifPresent(rule -> coverage(plan, facts, rule, coverage, checks));
        }
        PlanChecks.stated(facts.policy(), "cross-level-exclusion")
                .ifPresent(rule -> crossing(plan, facts, rule, checks));
        facts.policy().ceiling().ifPresent(ceiling -> ceiling(plan, facts, ceiling, checks));
    }

    /**
     * A ceiling that the law wants set and that is not set keeps a plan back like one that is exceeded. Visits that others
     * have paid count where the ceiling is shared; those of the agency itself are what the plan plans.
     */
    private static void ceiling(AnnualPlan plan, PlanFacts facts, Ceiling ceiling, List<PlanCheck> checks) {
        if (!ceiling.set()) {
            checks.add(new PlanCheck("year-ceiling-unset", ceiling.clause(), ceiling.strength(), PlanCheck.State.MISSED,
                    List.of(), ceiling.strength() == Strength.MUST));
            return;
        }
        Map<String, List<PlannedUnit>> byCode = named(plan).collect(Collectors.groupingBy(PlannedUnit::code));
        List<String> over = byCode.values()
                .stream()
                .filter(units -> planned(units, plan, facts, ceiling) > ceiling
                        .of(facts.grades().getOrDefault(units.getFirst().code(), ""))
                        .orElse(Integer.MAX_VALUE))
                .map(units -> units.getFirst().name())
                .sorted()
                .toList();
        checks.add(new PlanCheck("year-ceiling", ceiling.clause(), ceiling.strength(),
                over.isEmpty() ? PlanCheck.State.MET : PlanCheck.State.MISSED,
                List.of(byCode.size(), over.size(), names(over)), !over.isEmpty()));
    }

    private static long planned(List<PlannedUnit> units, AnnualPlan plan, PlanFacts facts, Ceiling ceiling) {
        long others = facts.visits()
                .getOrDefault(units.getFirst().code(), List.of())
                .stream()
                .filter(visit -> ofAnother(visit, plan) && visit.kind() != VisitKind.CAUSE)
                .count();
        return units.size() - facts.saved().getOrDefault(units.getFirst().code(), 0)
                + (ceiling.shared() ? others : 0);
    }

    /** What must be in the registry and is not cannot be planned either; without a list to say so nobody knows. */
    private static void complete(PlanFacts facts, List<PlanCheck> checks) {
        String clause = PlanChecks.stated(facts.policy(), "registry-kinds")
                .map(PolicyRule::clause)
                .orElse(PlanChecks.METHOD);
        if (!facts.listed()) {
            checks.add(new PlanCheck("registry-listed", clause, Strength.PRINCIPLE, PlanCheck.State.MISSED, List.of(),
                    false));
            return;
        }
        List<String> missing = facts.missing().stream().map(MissingUnit::name).distinct().toList();
        checks.add(PlanChecks.must("registry-complete", clause, missing.isEmpty(), missing.size(), names(missing)));
    }

    private static void coverage(
        AnnualPlan plan,
        PlanFacts facts,
        PolicyRule rule,
        Coverage coverage,
        List<PlanCheck> checks
    ) {
        Predicate<PoolSubject> kind = switch (coverage.kind()) {
            case KEY_UNITS -> subject -> subject.flags().key();
            case BLACKLIST -> subject -> subject.flags().blacklisted();
            // Which units have a major danger is known from inspections, and comes with them.
            case MAJOR_DANGER -> subject -> false;
        };
        List<PoolSubject> asked = facts.flagged().stream().filter(kind).toList();
        List<PoolSubject> missed = asked.stream().filter(one -> !covered(plan, one, coverage)).toList();
        checks.add(PlanChecks.of(rule, missed.isEmpty(), asked.size() - missed.size(), asked.size(), missed.size(),
                names(missed.stream().map(PoolSubject::name).toList())));
    }

    /** Each part of the year has its visits; a visit whose days reach into the next part is promised to neither. */
    private static boolean covered(AnnualPlan plan, PoolSubject subject, Coverage coverage) {
        List<Window> windows = windows(plan, subject);
        int length = Math.min(coverage.months(), MONTHS);
        for (int month = 0; month + length <= MONTHS; month += length) {
            LocalDate from = LocalDate.of(plan.year(), 1, 1).plusMonths(month);
            LocalDate to = from.plusMonths(length).minusDays(1);
            long inside = windows.stream().filter(one -> !one.from().isBefore(from) && !one.to().isAfter(to)).count();
            if (inside < coverage.times()) {
                return false;
            }
        }
        return true;
    }

    /** A unit is sure to be visited where it is named, or where its whole field is inspected. */
    private static List<Window> windows(AnnualPlan plan, PoolSubject subject) {
        List<Window> windows = new ArrayList<>();
        for (PlanLine line : plan.lines()) {
            line.units()
                    .stream()
                    .filter(unit -> unit.code().equals(subject.code()))
                    .forEach(unit -> windows.add(new Window(unit.from(), unit.to())));
            boolean field = line.choice().industries().isEmpty()
                    || line.choice().industries().contains(subject.industry());
            if (line.choice().way() == Way.ALL && field) {
                windows.add(new Window(line.from(), line.to()));
            }
        }
        return windows;
    }

    private static void crossing(AnnualPlan plan, PlanFacts facts, PolicyRule rule, List<PlanCheck> checks) {
        if (!(rule.value() instanceof RuleValue.Switch(boolean on) && on)) {
            return;
        }
        List<PlannedUnit> named = named(plan).toList();
        List<String> crossing = named.stream()
                .filter(unit -> facts.visits()
                        .getOrDefault(unit.code(), List.of())
                        .stream()
                        .anyMatch(visit -> ofAnother(visit, plan)))
                .map(PlannedUnit::name)
                .distinct()
                .toList();
        checks.add(PlanChecks.of(rule, crossing.isEmpty(), crossing.size(), names(crossing)));
    }

    private static boolean ofAnother(Visit visit, AnnualPlan plan) {
        return !visit.agencyId().equals(plan.agency());
    }

    static Stream<PlannedUnit> named(AnnualPlan plan) {
        return plan.lines().stream().flatMap(line -> line.units().stream());
    }

    static String names(List<String> all) {
        String first = all.stream().limit(NAMED).collect(Collectors.joining("、"));
        return all.size() > NAMED ? first + " …" : first;
    }
}
