package org.mingjian.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds the rules of a policy that collide on a day, and says which of two prevails: a statute over a document, of
 * lengths the one that ends first (LAW-11), else the stronger one (POL-10).
 */
public final class PolicyConflicts {
    private static final int MONTHS = 12;

    private final PolicyDocument policy;
    private final LocalDate on;
    private final List<PolicyConflict> found = new ArrayList<>();

    private PolicyConflicts(PolicyDocument policy, LocalDate on) {
        this.policy = policy;
        this.on = on;
    }

    /** Returns what collides in a policy on a day, in the order of the work. */
    public static List<PolicyConflict> of(PolicyDocument policy, LocalDate on) {
        PolicyConflicts conflicts = new PolicyConflicts(policy, on);
        for (PolicyRule rule : conflicts.coverage()) {
            conflicts.ceiling(rule);
            conflicts.sameYear(rule);
            conflicts.levels(rule);
            conflicts.season(rule);
        }
        conflicts.frequency("minimum-draws").ifPresent(conflicts::season);
        conflicts.superior();
        conflicts.besideLaw();
        return List.copyOf(conflicts.found);
    }

    /** The ceiling of each grade and the general one, against the visits that a year of coverage needs. */
    private void ceiling(PolicyRule coverage) {
        Optional<Ceiling> ceiling = policy.ceiling();
        Optional<PolicyRule> rule = inForce("year-ceiling");
        if (ceiling.isEmpty() || rule.isEmpty()) {
            return;
        }
        int needed = perYear(coverage);
        if (!ceiling.get().set()) {
            found.add(PolicyConflict.open("coverage-ceiling-unset", coverage, rule.get(), needed));
            return;
        }
        boolean law = coverage.basis() == PolicyRule.Basis.LAW;
        PolicyRule prevails = law ? coverage : rule.get();
        OptionalInt times = ceiling.get().times();
        if (times.isPresent() && times.getAsInt() < needed) {
            found.add(PolicyConflict.of(law ? "coverage-ceiling-law" : "coverage-ceiling", coverage, rule.get(),
                    prevails, needed, times.getAsInt()));
        }
        ceiling.get().byGrade().forEach((grade, most) -> {
            if (most < needed) {
                found.add(PolicyConflict.of(law ? "coverage-ceiling-grade-law" : "coverage-ceiling-grade", coverage,
                        rule.get(), prevails, needed, most, grade));
            }
        });
    }

    /** Whoever was drawn once is left out, and yet must be visited again in the same year. */
    private void sameYear(PolicyRule coverage) {
        inForce("same-year-exclusion")
                .filter(rule -> rule.value() instanceof RuleValue.SameYear(Exclusion.Trigger trigger, var except)
                        && trigger == Exclusion.Trigger.DRAWN_THIS_YEAR)
                .filter(rule -> perYear(coverage) > 1)
                .ifPresent(rule -> found.add(PolicyConflict.of("coverage-same-year", coverage, rule,
                        stronger(coverage, rule), perYear(coverage))));
    }

    /** A unit that the superior drew is left out, and yet must be covered; the superior's visit counts first. */
    private void levels(PolicyRule coverage) {
        policy.crossLevelExclusion()
                .filter(rule -> rule.inForce(on))
                .ifPresent(rule -> found.add(PolicyConflict.of("coverage-levels", coverage, rule,
                        stronger(coverage, rule), perYear(coverage))));
    }

    /** A part of the year in which something is due lies wholly outside the drawing season. */
    private void season(PolicyRule frequent) {
        Optional<Season> season = policy.season();
        Optional<PolicyRule> rule = inForce("season");
        if (season.isEmpty() || rule.isEmpty()
                || !(frequent.value() instanceof RuleValue.Frequency(int times, int months))
                || months > MONTHS) {
            return;
        }
        IntStream.iterate(1, month -> month + months - 1 <= MONTHS, month -> month + months)
                .filter(month -> outside(season.get(), month, month + months - 1))
                .findFirst()
                .ifPresent(month -> found.add(PolicyConflict.of("season", frequent, rule.get(),
                        stronger(frequent, rule.get()), month, month + months - 1)));
    }

    private static boolean outside(Season season, int first, int last) {
        return MonthDay.of(last, 31 - (last == 2 ? 2 : List.of(4, 6, 9, 11).contains(last) ? 1 : 0))
                .isBefore(season.from()) || MonthDay.of(first, 1).isAfter(season.to());
    }

    /** What is left out for having been drawn this year, against a superior who draws it or orders it (POL-07). */
    private void superior() {
        inForce("same-year-exclusion").filter(rule -> rule.value() instanceof RuleValue.SameYear).ifPresent(rule -> {
            boolean named = ((RuleValue.SameYear) rule.value()).exceptions().contains(Exclusion.Cause.SUPERIOR_RULE);
            found.add(new PolicyConflict(named ? "superior-named" : "superior-unnamed", List.of(rule),
                    named ? Optional.empty() : Optional.of(rule), List.of()));
        });
    }

    /** Each rule of a document with a statute's beside it, where the two differ. */
    private void besideLaw() {
        for (PolicyRule law : policy.rules()) {
            if (!law.id().endsWith(RuleVocabulary.LAW_SUFFIX) || !law.inForce(on)
                    || law.value() instanceof RuleValue.Unstated) {
                continue;
            }
            inForce(RuleVocabulary.base(law.id()))
                    .filter(own -> !(own.value() instanceof RuleValue.Unstated) && !own.value().equals(law.value()))
                    .ifPresent(own -> found.add(own.value() instanceof RuleValue.Length
                            ? PolicyConflict.of("length-law", own, law, shorter(own, law))
                            : PolicyConflict.of("law", own, law, law)));
        }
    }

    /** Returns the one that mostly ends first, a week taken as five working days; both bind, and the earlier day counts. */
    private static PolicyRule shorter(PolicyRule own, PolicyRule law) {
        return days(own) < days(law) ? own : law;
    }

    private static double days(PolicyRule rule) {
        RuleValue.Length length = (RuleValue.Length) rule.value();
        return length.count() * switch (length.unit()) {
            case WORKING_DAY -> 7.0 / 5;
            case CALENDAR_DAY -> 1.0;
            case MONTH -> 30.0;
            case HOUR -> 1.0 / 24;
        };
    }

    private static PolicyRule stronger(PolicyRule one, PolicyRule other) {
        return other.strength().compareTo(one.strength()) < 0 ? other : one;
    }

    private static int perYear(PolicyRule rule) {
        RuleValue.Frequency value = (RuleValue.Frequency) rule.value();
        return Math.ceilDiv(value.times() * MONTHS, value.months());
    }

    private List<PolicyRule> coverage() {
        return policy.rules()
                .stream()
                .filter(rule -> rule.id().startsWith(RuleVocabulary.COVERAGE))
                .flatMap(rule -> frequency(rule.id()).stream())
                .toList();
    }

    private Optional<PolicyRule> frequency(String id) {
        return inForce(id).filter(rule -> rule.value() instanceof RuleValue.Frequency);
    }

    private Optional<PolicyRule> inForce(String id) {
        return policy.rule(id).filter(rule -> rule.inForce(on));
    }
}
