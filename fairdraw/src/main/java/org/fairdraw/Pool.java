package org.fairdraw;

import java.util.List;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;

/** A sealed list of subjects, laid out for drawing: by cell, and with what is hashed for each row (VDP §5). */
public record Pool(Snapshot<SubjectRow> snapshot, Population population, Selection selection) {
    /** Returns the pool of a sealed list, laid out for allocation and selection. */
    public static Pool of(Snapshot<SubjectRow> snapshot) {
        Population population = new Population(snapshot.rows());
        return new Pool(snapshot, population, new Selection(snapshot.rows(), population));
    }

    List<SubjectRow> rows() {
        return snapshot.rows();
    }

    /** Returns the mandatory rows, by id. */
    public List<SubjectRow> mandatory() {
        return population.mandatory().mapToObj(snapshot.rows()::get).toList();
    }
}
