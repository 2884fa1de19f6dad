package org.mingjian.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingjian.policy.Coverage;
import org.mingjian.policy.RuleValue;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.Visit;
import org.mingjian.registry.VisitKind;

/**
 * How far a plan in force has been carried out, from the visits on record (PLAN-04). The numbers belong to the agency,
 * never to a person (LAW-04).
 *
 * @param name what is counted; ends the key {@code plan.progress.<name>} of its words
 * @param done how many
 * @param of of how many
 * @param overdue how many should have been by now and are not
 */
public record PlanProgress(String name, long done, long of, long overdue) {
    private static final int MONTHS = 12;

    /** Returns what there is to count. */
    public static List<PlanProgress> of(AnnualPlan plan, PlanFacts facts) {
        List<PlanProgress> all = new ArrayList<>();
        List<Visit> own = facts.visits()
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(visit -> visit.agencyId().equals(plan.agency()))
                .toList();
        List<Visit> drawn = own.stream().filter(visit -> visit.kind() == VisitKind.DRAW).toList();
        all.add(new PlanProgress("drawn", drawn.size(), plan.drawn(), 0));
        long draws = drawn.stream().map(visit -> visit.drawId().orElse("")).distinct().count();
        long needed = PlanChecks.stated(facts.policy(), "minimum-draws")
                .map(rule -> rule.value() instanceof RuleValue.Frequency(int times, int months) ? times : 0)
                .orElse(0);
        long planned = plan.random().mapToLong(line -> line.size().draws()).sum();
        all.add(new PlanProgress("draws", draws, Math.max(needed, planned), 0));
        all.add(named(plan, facts, own));
        for (Coverage coverage : facts.policy().coverage()) {
            coverage(plan, facts, coverage).ifPresent(all::add);
        }
        return all;
    }

    private static PlanProgress named(AnnualPlan plan, PlanFacts facts, List<Visit> own) {
        List<PlannedUnit> units = UnitRules.named(plan).toList();
        List<PlannedUnit> open = units.stream()
                .filter(unit -> own.stream().noneMatch(visit -> paid(visit, unit)))
                .toList();
        long overdue = open.stream().filter(unit -> unit.to().isBefore(facts.today())).count();
        return new PlanProgress("named", units.size() - open.size(), units.size(), overdue);
    }

    private static boolean paid(Visit visit, PlannedUnit unit) {
        return visit.code().equals(unit.code())
                && visit.on().filter(day -> !day.isBefore(unit.from()) && !day.isAfter(unit.to())).isPresent();
    }

    /** Counts the units of a kind that were visited in the part of the year in which today lies; anybody's visit counts. */
    private static Optional<PlanProgress> coverage(AnnualPlan plan, PlanFacts facts, Coverage coverage) {
        Predicate<PoolSubject> kind = switch (coverage.kind()) {
            case KEY_UNITS -> subject -> subject.flags().key();
            case BLACKLIST -> subject -> subject.flags().blacklisted();
            case MAJOR_DANGER -> subject -> false;
        };
        List<PoolSubject> units = facts.flagged().stream().filter(kind).toList();
        if (units.isEmpty()) {
            return Optional.empty();
        }
        int length = Math.min(coverage.months(), MONTHS);
        LocalDate year = LocalDate.of(plan.year(), 1, 1);
        int month = facts.today().getYear() == plan.year() ? facts.today().getMonthValue() - 1 : 0;
        LocalDate from = year.plusMonths((long) month / length * length);
        LocalDate to = from.plusMonths(length).minusDays(1);
        long done = units.stream()
                .map(unit -> facts.visits().get(unit.code()))
                .filter(Objects::nonNull)
                .filter(visits -> visits.stream()
                        .filter(visit -> visit.on().filter(day -> !day.isBefore(from) && !day.isAfter(to)).isPresent())
                        .count() >= coverage.times())
                .count();
        String name = "coverage-" + coverage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Optional
                .of(new PlanProgress(name, done, units.size(), facts.today().isAfter(to) ? units.size() - done : 0));
    }
}
