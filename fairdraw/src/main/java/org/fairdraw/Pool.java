package org.fairdraw;

import java.util.List;
import java.util.Optional;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;

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

    List<SubjectRow> rows() {
        return snapshot.rows();
    }

    /** Returns the mandatory rows, by id. */
    public List<SubjectRow> mandatory() {
        return population.mandatory().mapToObj(snapshot.rows()::get).toList();
    }
}
