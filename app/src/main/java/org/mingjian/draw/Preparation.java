package org.mingjian.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.DrawRules;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Strength;

/**
 * A draw in preparation (准备): rows and rules as the policy makes them, with all that is against them.
 * Nothing is random here and nothing is kept; the same input gives the same preparation.
 *
 * @param policy the policy that gave the numbers
 * @param rules the rules of the draw
 * @param subjects a row for each candidate
 * @param roster the inspectors
 * @param shortfalls the policy's rules that cannot be met; empty for a draw that may go on
 * @param departures the rules of strength "in principle" that are not followed
 * @param names registered name of each credit code
 */
public record Preparation(
    PolicyDocument policy,
    DrawRules rules,
    List<SubjectRow> subjects,
    Roster roster,
    List<Shortfall> shortfalls,
    List<Departure> departures,
    Map<String, String> names
) {

    private static final String QUALIFICATION = "qualification";

    /**
     * Prepares a draw.
     *
     * @param on the legal day of the draw, for certificates and season
     * @param reasoned whether a reason is given for leaving a rule in principle
     */
    public static Preparation of(
        PolicyDocument policy,
        DrawSize size,
        List<Candidate> candidates,
        List<Available> available,
        List<Conflict> conflicts,
        LocalDate on,
        boolean reasoned
    ) {
        Strata strata = new Strata(policy, size);
        List<SubjectRow> rows = candidates.stream().map(strata::row).toList();
        Roster roster = Roster.of(available, conflicts, on);
        List<Shortfall> shortfalls = new ArrayList<>(unknownGrades(candidates, strata));
        keyShareShortfall(policy, size, rows).ifPresent(shortfalls::add);
        Optional<Shortfall> people = peopleShortfall(policy, roster);
        people.ifPresent(shortfalls::add);
        closedSeason(policy, on).ifPresent(shortfalls::add);
        List<Departure> departures = new ArrayList<>(outOfSeason(policy, on));
        Set<String> unstaffed = people.isPresent() ? Set.of() : unstaffed(policy, rows, roster);
        boolean waivable = reasoned
                && policy.rule(QUALIFICATION).filter(rule -> rule.strength() == Strength.PRINCIPLE).isPresent();
        if (waivable && !unstaffed.isEmpty()) {
            departures.add(policy.rule(QUALIFICATION)
                    .map(rule -> new Departure(QUALIFICATION, rule.clause(), rule.text()))
                    .orElseThrow());
        } else {
            unstaffed.forEach(industry -> shortfalls.add(unqualified(policy, industry, rows, roster)));
        }
        DrawRules rules = RulesOfPolicy.rules(policy, size, rows, strata, waivable ? unstaffed : Set.of());
        Map<String, String> names = candidates.stream()
                .collect(Collectors.toMap(Candidate::code, Candidate::name, (first, second) -> first));
        return new Preparation(policy, rules, rows, roster, shortfalls, departures, names);
    }

    /** Returns the same preparation with one departure more. */
    public Preparation departing(Departure departure) {
        List<Departure> more = new ArrayList<>(departures);
        more.add(departure);
        return new Preparation(policy, rules, subjects, roster, shortfalls, more, names);
    }

    private static List<Shortfall> unknownGrades(List<Candidate> candidates, Strata strata) {
        SortedMap<String, Candidate> unknown = new TreeMap<>();
        candidates.stream()
                .filter(candidate -> !strata.knowsGrade(candidate.grade()))
                .forEach(candidate -> unknown.putIfAbsent(candidate.grade(), candidate));
        return unknown.values()
                .stream()
                .map(candidate -> Shortfall.of("grade", "VDP §2.1", candidate.code(), candidate.grade()))
                .toList();
    }

    private static Optional<Shortfall> keyShareShortfall(
        PolicyDocument policy,
        DrawSize size,
        List<SubjectRow> rows
    ) {
        return policy.keyShare().flatMap(share -> {
            long key = rows.stream()
                    .filter(row -> row.path().getFirst().equals(Strata.KEY))
                    .filter(row -> row.status().eligible() || row.status().mandatory())
                    .count();
            long least = RulesOfPolicy.leastKey(share, size.count());
            if (least <= key) {
                return Optional.empty();
            }
            String clause = policy.clauseOf("key-share");
            long most = RulesOfPolicy.mostSubjects(share, key);
            return Optional.of(Shortfall.of("key-share", clause, size.count(), least, key, most));
        });
    }

    private static Optional<Shortfall> peopleShortfall(PolicyDocument policy, Roster roster) {
        int need = policy.team().minimum();
        long have = roster.persons().stream().filter(person -> person.status().eligible()).count();
        long lapsed = roster.persons().size() - have;
        return have >= need
                ? Optional.empty()
                : Optional.of(Shortfall.of("people", policy.team().clause(), need, have, lapsed));
    }

    /** Returns the industries in the pool for which there are fewer qualified people than a team needs. */
    private static Set<String> unstaffed(PolicyDocument policy, List<SubjectRow> rows, Roster roster) {
        if (!policy.team().byIndustry()) {
            return Set.of();
        }
        return rows.stream()
                .filter(row -> row.status().eligible() || row.status().mandatory())
                .map(row -> row.path().get(1))
                .filter(industry -> !industry.equals(RulesOfPolicy.OTHER))
                .filter(industry -> qualified(roster, industry) < policy.team().minimum())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long qualified(Roster roster, String industry) {
        return roster.persons()
                .stream()
                .filter(person -> person.status().eligible() && person.quals().contains(industry))
                .count();
    }

    private static Shortfall unqualified(
        PolicyDocument policy,
        String industry,
        List<SubjectRow> rows,
        Roster roster
    ) {
        long subjects = rows.stream()
                .filter(row -> row.status().eligible() || row.status().mandatory())
                .filter(row -> row.path().get(1).equals(industry))
                .count();
        String name = Industries.byCode(industry).map(Industry::nameZh).orElse(industry);
        return Shortfall.of("people-industry", policy.clauseOf(QUALIFICATION), name, subjects, policy.team().minimum(),
                qualified(roster, industry));
    }

    /** A season that must be kept is a shortfall of the day; one in principle may be left with a reason. */
    private static List<Departure> outOfSeason(PolicyDocument policy, LocalDate on) {
        return policy.season()
                .filter(season -> season.strength() == Strength.PRINCIPLE && !season.contains(on))
                .map(season -> new Departure("season", season.clause(), season.text()))
                .stream()
                .toList();
    }

    private static Optional<Shortfall> closedSeason(PolicyDocument policy, LocalDate on) {
        return policy.season()
                .filter(season -> season.strength() == Strength.MUST && !season.contains(on))
                .map(season -> Shortfall.of("season", season.clause(), season.from(), season.to(), on));
    }

    /** Counts rows by a property, in the property's natural order. */
    <K extends Comparable<K>> SortedMap<K, Long> count(Function<SubjectRow, K> property) {
        return subjects.stream().collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
    }
}
