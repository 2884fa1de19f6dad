package org.fairdraw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Ratio;

/** A sealed list of subjects, laid out for drawing: by cell, and with what is hashed for each row (VDP §5). */
public record Pool(
    Snapshot<SubjectRow> snapshot,
    Population population,
    Selection selection,
    Optional<Scores> scores
) {
    /** Returns the pool of a sealed list, laid out for allocation and selection. */
    public static Pool of(Snapshot<SubjectRow> snapshot) {
        Population population = new Population(snapshot.rows());
        return new Pool(snapshot, population, new Selection(snapshot.rows(), population), Optional.empty());
    }

    /** Returns the pool with a score for each eligible row (VDP §5.6). */
    public Pool scored(Snapshot<ScoreRow> scores) {
        return new Pool(snapshot, population, selection, Optional.of(new Scores(scores, snapshot.rows())));
    }

    /** Returns the chance of each eligible row of a pool with scores, by id; nothing without scores (VDP §5.6). */
    public SortedMap<String, Ratio> scoredChances(List<CellChance> chances) {
        SortedMap<String, Ratio> byId = new TreeMap<>();
        scores.ifPresent(list -> {
            Map<String, Ratio> lambda = new HashMap<>();
            for (int i = 0; i < chances.size(); i++) {
                if (chances.get(i).eligible() > 0) {
                    lambda.put(chances.get(i).cell(),
                            list.lambda(population.cells().get(i), chances.get(i).expected()));
                }
            }
            for (int row = 0; row < rows().size(); row++) {
                if (rows().get(row).status().eligible()) {
                    byId.put(rows().get(row).id(), list.chance(row, lambda.getOrDefault(rows().get(row).cell(),
                            Ratio.ZERO)));
                }
            }
        });
        return byId;
    }

    List<SubjectRow> rows() {
        return snapshot.rows();
    }

    /** Tells whether two rows, by their places, can be drawn and lie in one cell (VDP §5.2). */
    public boolean inOneCell(int row, int other) {
        return population.cellOf(row) >= 0 && population.cellOf(row) == population.cellOf(other);
    }

    /** Returns the mandatory rows, by id. */
    public List<SubjectRow> mandatory() {
        return population.mandatory().mapToObj(snapshot.rows()::get).toList();
    }
}
