package org.fairdraw;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.curves.Curve;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.Ratio;

/** The scores of the eligible rows, to which their chances are proportional unless capped (VDP §5.6, §15.27). */
public final class Scores {
    private final Snapshot<ScoreRow> snapshot;
    private final int[] scoreOf;
    private final SortedMap<String, SortedMap<Integer, Integer>> counts = new TreeMap<>();

    /** Takes scores for exactly the eligible rows, else {@link IllegalArgumentException}. */
    Scores(Snapshot<ScoreRow> snapshot, List<SubjectRow> rows) {
        if (!fit(snapshot.rows(), rows)) {
            throw new IllegalArgumentException("Scores belong to exactly the eligible rows (VDP §15.27)");
        }
        this.snapshot = snapshot;
        scoreOf = new int[rows.size()];
        int next = 0;
        for (int row = 0; row < scoreOf.length; row++) {
            if (rows.get(row).status().eligible()) {
                scoreOf[row] = snapshot.rows().get(next++).score();
                counts.computeIfAbsent(rows.get(row).cell(), none -> new TreeMap<>())
                        .merge(scoreOf[row], 1, Integer::sum);
            }
        }
    }

    /** Tells whether the scores, by id, are those of exactly the eligible rows, by id. */
    public static boolean fit(List<ScoreRow> scores, List<SubjectRow> rows) {
        List<String> eligible = rows.stream().filter(row -> row.status().eligible()).map(SubjectRow::id).toList();
        return scores.stream().map(ScoreRow::id).toList().equals(eligible);
    }

    /** Returns the sealed list. */
    public Snapshot<ScoreRow> snapshot() {
        return snapshot;
    }

    /** Returns g of the cell: the sum over its rows. */
    Curve curve(Population.Cell cell) {
        return Curve.scored(counts.getOrDefault(cell.name(), new TreeMap<>()));
    }

    /** Returns λ under which the cell's rows give its expected number. */
    Ratio lambda(Population.Cell cell, Ratio expected) {
        return curve(cell).solve(expected);
    }

    /** Returns the chance of an eligible row of a cell with this λ: min(λ·score, 1). */
    Ratio chance(int row, Ratio lambda) {
        Ratio chance = lambda.times(scoreOf[row]);
        return chance.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : chance;
    }
}
