package org.mingjian.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.Allocation;
import org.fairdraw.AllocationOutcome;
import org.fairdraw.Pool;
import org.fairdraw.rows.Row;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Ratio;

/**
 * The scores of a preparation (VDP §5.6): one for each subject that can be drawn, or word of those that have none.
 *
 * @param name what the scores are
 * @param rows by credit code; empty where one is missing
 * @param missing codes that can be drawn and have no score
 */
public record PreparedScores(String name, List<ScoreRow> rows, List<String> missing) {
    public PreparedScores {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    static PreparedScores of(String name, List<SubjectRow> subjects, Map<String, Integer> scores) {
        List<ScoreRow> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        subjects.stream()
                .filter(row -> row.status().eligible())
                .sorted(Comparator.comparing(Row::key))
                .forEach(row -> Optional.ofNullable(scores.get(row.id()))
                        .ifPresentOrElse(score -> rows.add(new ScoreRow(row.id(), score)),
                                () -> missing.add(row.id())));
        return new PreparedScores(name, missing.isEmpty() ? rows : List.of(), missing);
    }

    /** Returns the chances of the cells; nothing can be said while a score is missing. */
    AllocationOutcome allocate(List<SubjectRow> subjects, DrawRules rules) {
        return missing.isEmpty()
                ? Allocation.allocate(pool(subjects), rules)
                : new AllocationOutcome.Refused(List.of());
    }

    /** Returns the chance of each subject that can be drawn, by its code. */
    SortedMap<String, Ratio> chances(List<SubjectRow> subjects, List<CellChance> cells) {
        return missing.isEmpty() && !cells.isEmpty() ? pool(subjects).scoredChances(cells) : new TreeMap<>();
    }

    private Pool pool(List<SubjectRow> subjects) {
        return Pool.of(Snapshot.of(Suite.S, subjects)).scored(Snapshot.of(Suite.S, rows));
    }
}
