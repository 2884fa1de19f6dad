package org.mingjian.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairdraw.Allocation;
import org.fairdraw.AllocationOutcome;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;
import org.mingjian.policy.PolicyDocument;

/**
 * A draw in preparation (准备): rows and rules as the policy makes them, with all that is against them.
 * Nothing is random here and nothing is kept; the same input gives the same preparation.
 *
 * @param policy the policy that gave the numbers
 * @param rules the rules of the draw
 * @param subjects a row for each candidate
 * @param roster the people
 * @param shortfalls the policy's rules that cannot be met; empty for a draw that may go on
 * @param departures the rules of strength "in principle" that are not followed
 * @param names registered name of each credit code
 * @param unweighted the rows under the policy's own weights, where the draw has others; else empty
 * @param wishes what was looked at beyond policy, pool and inspectors
 * @param scores to which chances are proportional; empty where all of a stratum have the same (VDP §5.6)
 */
public record Preparation(
    PolicyDocument policy,
    DrawRules rules,
    List<SubjectRow> subjects,
    Roster roster,
    List<Shortfall> shortfalls,
    List<Departure> departures,
    Map<String, String> names,
    List<SubjectRow> unweighted,
    Wishes wishes,
    Optional<PreparedScores> scores
) {
    /**
     * Prepares a draw in which nothing is special.
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
        return of(policy, size, candidates, available, conflicts, on, reasoned, Wishes.NONE);
    }

    /** Prepares a draw. */
    public static Preparation of(
        PolicyDocument policy,
        DrawSize size,
        List<Candidate> candidates,
        List<Available> available,
        List<Conflict> conflicts,
        LocalDate on,
        boolean reasoned,
        Wishes wishes
    ) {
        Strata strata = new Strata(policy, size);
        List<SubjectRow> rows = candidates.stream().map(strata::row).map(row -> taken(row, wishes)).toList();
        Roster people = Roster.of(available, wishes.crew(), conflicts, on);
        Roster roster = people.barring(RotationBars.of(wishes.rotation(), wishes.past(), rows, people.persons()));
        DrawSize whole = wishes.wholeField() ? DrawSize.of(Math.max(1, (int) mandatory(rows)), 0) : size;
        PreparationCheck check = new PreparationCheck(policy, whole, rows, roster, on, reasoned, wishes);
        check.grades(candidates, strata);
        check.run(strata);
        DrawRules rules = RulesOfPolicy.rules(policy, whole, rows, strata, check.waived(), wishes);
        Map<String, String> names = candidates.stream()
                .collect(Collectors.toMap(Candidate::code, Candidate::name, (first, second) -> first));
        List<SubjectRow> unweighted = strata.ownWeights() && !wishes.wholeField()
                ? candidates.stream().map(new Strata(policy, DrawSize.of(size.count(), size.reserve()))::row).toList()
                : List.of();
        return new Preparation(policy, rules, rows, roster, check.shortfalls(), check.departures(), names, unweighted,
                wishes, Optional.empty());
    }

    /** Returns the same preparation with one departure more. */
    public Preparation departing(Departure departure) {
        List<Departure> more = new ArrayList<>(departures);
        more.add(departure);
        return new Preparation(policy, rules, subjects, roster, shortfalls, more, names, unweighted, wishes,
                scores);
    }

    /** Returns the same preparation with what else it lacks, if anything. */
    Preparation lacking(Optional<Shortfall> shortfall) {
        if (shortfall.isEmpty()) {
            return this;
        }
        List<Shortfall> more = new ArrayList<>(shortfalls);
        more.add(shortfall.get());
        return new Preparation(policy, rules, subjects, roster, more, departures, names, unweighted, wishes, scores);
    }

    /** Returns the same preparation with least and most of each industry besides (VDP §5.5). */
    public Preparation crossedBy(SortedMap<String, Quota> cross) {
        return wholeField() || cross.isEmpty()
                ? this
                : new Preparation(policy, rules.crossedBy(cross), subjects, roster, shortfalls, departures, names,
                        unweighted, wishes, scores);
    }

    /** Returns the same preparation with chances proportional to scores (VDP §5.6). */
    public Preparation scored(String name, Map<String, Integer> byCode) {
        PreparedScores prepared = PreparedScores.of(name, subjects, byCode);
        List<Shortfall> more = new ArrayList<>(shortfalls);
        if (wholeField()) {
            more.add(Shortfall.of("scores-whole", "VDP §5.6"));
        }
        if (!rules.cross().isEmpty()) {
            more.add(Shortfall.of("scores-cross", "VDP §15.26"));
        }
        if (!prepared.missing().isEmpty()) {
            String first = prepared.missing().getFirst();
            more.add(Shortfall.of("scores-missing", "VDP §15.27", prepared.missing().size(),
                    names.getOrDefault(first, first), first));
        }
        return new Preparation(policy, rules, subjects, roster, more, departures, names, List.of(), wishes,
                Optional.of(prepared));
    }

    /** Returns the exact chances of the cells, or the quotas that collide. */
    public AllocationOutcome chances() {
        return scores.map(list -> list.allocate(subjects, rules))
                .orElseGet(() -> Allocation.allocate(subjects, rules));
    }

    /** Returns the chance of each subject that can be drawn by its score, by code; nothing for a draw without scores. */
    public SortedMap<String, Ratio> scoredChances() {
        return scores.isPresent() && chances() instanceof AllocationOutcome.Allocated allocated
                ? scores.get().chances(subjects, allocated.cells())
                : new TreeMap<>();
    }

    /** Returns the rows of the scores, as a draw is planned with them. */
    public Optional<List<ScoreRow>> scoreRows() {
        return scores.map(PreparedScores::rows);
    }

    /** Returns the public id under which the bearer of a certificate sits in teams. */
    public static String pid(String certificate) {
        return Roster.pid(certificate);
    }

    /** Says whether every subject of the field is inspected and people alone are drawn (PLAN-06). */
    public boolean wholeField() {
        return wishes.wholeField();
    }

    private static SubjectRow taken(SubjectRow row, Wishes wishes) {
        return wishes.wholeField() && row.status().eligible()
                ? new SubjectRow(row.id(), row.path(), row.weight(), RowStatus.MANDATORY)
                : row;
    }

    private static long mandatory(List<SubjectRow> rows) {
        return rows.stream().filter(row -> row.status().mandatory()).count();
    }

    /** Counts rows by a property, in the property's natural order. */
    <K extends Comparable<K>> SortedMap<K, Long> count(Function<SubjectRow, K> property) {
        return subjects.stream().collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
    }
}
