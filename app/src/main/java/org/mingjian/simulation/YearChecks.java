package org.mingjian.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.policy.Ceiling;
import org.mingjian.policy.Coverage;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleValue;
import org.mingjian.simulation.RuleCount.Unit;

/** Holds each year against the rules of the year: how many draws, how many enterprises, which of them how often. */
final class YearChecks {
    private static final List<String> DRAWS_IN_PERIODS = List.of("minimum-draws", "campaigns");

    private static final String CEILING = "year-ceiling";

    private final PolicyDocument policy;
    private final SimulationPlan plan;
    private final TrialRegistry registry;
    private final CoverageBook coverage;
    private final RuleTally tally;
    private int before = -1;

    YearChecks(
            PolicyDocument policy, SimulationPlan plan, TrialRegistry registry, CoverageBook coverage,
            RuleTally tally
    ) {
        this.policy = policy;
        this.plan = plan;
        this.registry = registry;
        this.coverage = coverage;
        this.tally = tally;
    }

    void begin() {
        DRAWS_IN_PERIODS
                .forEach(rule -> frequency(rule).ifPresent(value -> tally.begin(rule, rule, unit(value.months()),
                        true, rule.equals("campaigns") ? Optional.of(Remark.of("campaigns")) : Optional.empty())));
        policy.yearTarget()
                .ifPresent(target -> tally.begin("year-target", "year-target", Unit.YEARS, true,
                        Optional.empty()));
        policy.randomShare().ifPresent(share -> {
            tally.begin("random-share", "random-share", Unit.YEARS, true, Optional.of(yearPlan()));
            if (share.rising()) {
                tally.begin("random-share-rising", "random-share", Unit.YEARS, true,
                        Optional.of(Remark.of("more", plan.extras().more())));
            }
        });
        policy.ceiling()
                .ifPresent(ceiling -> tally.begin(CEILING, CEILING, Unit.YEARS, true,
                        Optional.of(Remark.of(ceiling.set() ? "year-ceiling.set" : "year-ceiling.unset"))));
        policy.coverage()
                .forEach(rule -> tally.begin(name(rule), name(rule), unit(rule.months()), true,
                        Optional.of(Remark.of("covered", members(rule).size()))));
    }

    private void ceiling(int year) {
        Ceiling ceiling = policy.ceiling().orElseThrow();
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, YearParts.MONTHS, 31);
        long beyond = registry.enterprises()
                .stream()
                .filter(one -> ceiling.of(one.grade()).isPresent()
                        && coverage.visits(one.code(), from, to) > ceiling.of(one.grade()).getAsInt())
                .count();
        tally.tried(CEILING);
        if (beyond > 0) {
            tally.failed(CEILING, Integer.toString(year), beyond, Remark.of("year-ceiling", beyond));
        }
    }

    private static Unit unit(int months) {
        return months == YearParts.MONTHS ? Unit.YEARS : Unit.PERIODS;
    }

    /** @param held the days on which draws were held */
    void close(int year, List<LocalDate> held, int drawn) {
        DRAWS_IN_PERIODS.forEach(rule -> frequency(rule).ifPresent(value -> draws(rule, value, year, held)));
        policy.yearTarget().ifPresent(target -> {
            tally.tried("year-target");
            if (drawn < target.subjects()) {
                tally.failed("year-target", Integer.toString(year), target.subjects() - drawn,
                        Remark.of("year-target", target.subjects(), drawn,
                                Math.ceilDiv(target.subjects(), plan.draws())));
            }
        });
        policy.randomShare().ifPresent(share -> share(share, year, drawn));
        policy.coverage().forEach(rule -> cover(rule, year));
        policy.ceiling().ifPresent(ceiling -> ceiling(year));
        before = drawn;
    }

    private void draws(String rule, RuleValue.Frequency value, int year, List<LocalDate> held) {
        for (LocalDate from : periods(year, value.months())) {
            LocalDate to = from.plusMonths(value.months());
            long in = held.stream().filter(day -> !day.isBefore(from) && day.isBefore(to)).count();
            tally.tried(rule);
            if (in < value.times()) {
                tally.failed(rule, when(from, value.months()), value.times() - in,
                        Remark.of("draws-in-period", value.times(), in,
                                value.times() * (YearParts.MONTHS / value.months())));
            }
        }
    }

    private void share(RuleValue.Share share, int year, int drawn) {
        int of = base();
        int asked = Math.toIntExact(share.share().times(of).ceiling());
        boolean exactly = share.bound() == RuleValue.Share.Bound.EXACTLY;
        tally.tried("random-share");
        if (drawn < asked || exactly && drawn != asked) {
            tally.failed("random-share", Integer.toString(year), Math.abs(asked - drawn),
                    Remark.of("random-share", asked, of, drawn, Math.ceilDiv(asked, plan.draws())));
        }
        if (share.rising() && before >= 0) {
            tally.tried("random-share-rising");
            if (drawn <= before) {
                tally.failed("random-share-rising", Integer.toString(year), before - drawn + 1L,
                        Remark.of("not-rising", drawn, before));
            }
        }
    }

    private void cover(Coverage rule, int year) {
        List<Entered> members = members(rule);
        for (LocalDate from : periods(year, rule.months())) {
            LocalDate to = from.plusMonths(rule.months()).minusDays(1);
            long missing = members.stream().filter(one -> visits(one, rule, from, to) < rule.times()).count();
            tally.tried(name(rule));
            if (missing > 0) {
                tally.failed(name(rule), when(from, rule.months()), missing,
                        missed(rule, members.size(), missing, from, to));
            }
        }
    }

    private int visits(Entered one, Coverage rule, LocalDate from, LocalDate to) {
        boolean known = rule.months() >= YearParts.MONTHS
                && one.visitedIn().filter(year -> year == to.getYear()).isPresent();
        return coverage.visits(one.code(), from, to) + (known ? 1 : 0);
    }

    /** An enterprise is drawn at most once in a draw, so that few or small draws cannot cover many however they fall. */
    private Remark missed(Coverage rule, int members, long missing, LocalDate from, LocalDate to) {
        long years = ChronoUnit.MONTHS.between(from, to.plusDays(1)) / YearParts.MONTHS;
        long draws = years > 1
                ? years * plan.draws()
                : new TrialDays(policy, plan.workDays()).draws(to.getYear(), plan.draws())
                        .stream()
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .count();
        long places = draws * plan.countIn(to.getYear());
        long needed = (long) members * rule.times();
        if (draws < rule.times()) {
            return Remark.of("coverage-draws", rule.times(), draws, missing);
        }
        return needed > places
                ? Remark.of("coverage-places", needed, places, Math.ceilDiv(needed, draws), missing)
                : Remark.of("coverage-chance", missing, members);
    }

    private List<Entered> members(Coverage rule) {
        Predicate<Entered> kind = switch (rule.kind()) {
            case KEY_UNITS -> Entered::key;
            case BLACKLIST -> Entered::blacklisted;
            case MAJOR_DANGER ->
                one -> plan.extras().exceptions().get(one.code()) == ExceptionCode.MAJOR_DANGER;
        };
        return registry.enterprises().stream().filter(kind).toList();
    }

    private Remark yearPlan() {
        return plan.extras().yearPlan().isPresent()
                ? Remark.of("year-plan", base())
                : Remark.of(target().isPresent() ? "year-plan.target" : "year-plan.registry", base());
    }

    /** The plan that was typed, or the base that the policy gives, or each enterprise of the registry once. */
    private int base() {
        return plan.extras().yearPlan().orElse(target().orElse(registry.enterprises().size()));
    }

    private Optional<Integer> target() {
        return policy.yearTarget().filter(target -> target.base().isPresent()).map(target -> target.base().getAsInt());
    }

    private Optional<RuleValue.Frequency> frequency(String rule) {
        return policy.rule(rule)
                .map(PolicyRule::value)
                .filter(RuleValue.Frequency.class::isInstance)
                .map(RuleValue.Frequency.class::cast);
    }

    /** Cuts a year into its parts; a span of years ends with each year that completes one. */
    private List<LocalDate> periods(int year, int months) {
        if (months > YearParts.MONTHS) {
            LocalDate from = LocalDate.of(year + 1, 1, 1).minusMonths(months);
            return from.getYear() < plan.firstYear() ? List.of() : List.of(from);
        }
        return YearParts.of(year, months);
    }

    private static String when(LocalDate from, int months) {
        return months == YearParts.MONTHS
                ? Integer.toString(from.getYear())
                : from.toString().substring(0, 7) + "/" + from.plusMonths(months - 1L).toString().substring(0, 7);
    }

    private static String name(Coverage rule) {
        return "coverage-" + rule.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
