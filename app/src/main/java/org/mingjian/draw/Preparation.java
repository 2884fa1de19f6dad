package org.mingjian.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairdraw.DrawRules;
import org.fairdraw.SubjectRow;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Season;

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

    /**
     * Prepares a draw.
     *
     * @param on the legal day of the draw, for certificates and season
     */
    public static Preparation of(
        PolicyDocument policy,
        DrawSize size,
        List<Candidate> candidates,
        List<Available> available,
        List<Conflict> conflicts,
        LocalDate on
    ) {
        Strata strata = new Strata(policy, size);
        List<SubjectRow> rows = candidates.stream().map(strata::row).toList();
        Roster roster = Roster.of(available, conflicts, on);
        List<Shortfall> shortfalls = new ArrayList<>(unknownGrades(candidates, strata));
        keyShareShortfall(policy, size, rows).ifPresent(shortfalls::add);
        peopleShortfall(policy, roster).ifPresentOrElse(shortfalls::add,
                () -> shortfalls.addAll(qualificationShortfalls(policy, rows, roster)));
        DrawRules rules = RulesOfPolicy.rules(policy, size, rows, strata);
        Map<String, String> names = candidates.stream()
                .collect(Collectors.toMap(Candidate::code, Candidate::name, (first, second) -> first));
        return new Preparation(policy, rules, rows, roster, shortfalls, departures(policy, on), names);
    }

    /** Returns the same preparation with one departure more. */
    Preparation departing(Departure departure) {
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

    private static java.util.Optional<Shortfall> keyShareShortfall(
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
                return java.util.Optional.empty();
            }
            String clause = policy.clauseOf("key-share");
            long most = RulesOfPolicy.mostSubjects(share, key);
            return java.util.Optional.of(Shortfall.of("key-share", clause, size.count(), least, key, most));
        });
    }

    private static java.util.Optional<Shortfall> peopleShortfall(PolicyDocument policy, Roster roster) {
        int need = policy.team().minimum();
        long have = roster.persons().stream().filter(person -> person.status().eligible()).count();
        long lapsed = roster.persons().size() - have;
        return have >= need
                ? java.util.Optional.empty()
                : java.util.Optional.of(Shortfall.of("people", policy.team().clause(), need, have, lapsed));
    }

    private static List<Shortfall> qualificationShortfalls(
        PolicyDocument policy,
        List<SubjectRow> rows,
        Roster roster
    ) {
        if (!policy.team().byIndustry()) {
            return List.of();
        }
        SortedMap<String, Long> wanted = rows.stream()
                .filter(row -> row.status().eligible() || row.status().mandatory())
                .map(row -> row.path().get(1))
                .filter(industry -> !industry.equals(RulesOfPolicy.OTHER))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        List<Shortfall> shortfalls = new ArrayList<>();
        wanted.forEach((industry, subjects) -> {
            long have = roster.persons()
                    .stream()
                    .filter(person -> person.status().eligible() && person.quals().contains(industry))
                    .count();
            if (have < policy.team().minimum()) {
                String name = Industries.byCode(industry).map(Industry::nameZh).orElse(industry);
                shortfalls.add(Shortfall.of("people-industry", policy.team().clause(), name, subjects,
                        policy.team().minimum(), have));
            }
        });
        return shortfalls;
    }

    private static List<Departure> departures(PolicyDocument policy, LocalDate on) {
        return policy.season()
                .filter(season -> !season.contains(on))
                .map(season -> departure(season))
                .stream()
                .toList();
    }

    private static Departure departure(Season season) {
        return new Departure("season", season.clause(), season.text());
    }

    /** Counts rows by a property, in the property's natural order. */
    <K extends Comparable<K>> SortedMap<K, Long> count(Function<SubjectRow, K> property) {
        return subjects.stream().collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
    }
}
