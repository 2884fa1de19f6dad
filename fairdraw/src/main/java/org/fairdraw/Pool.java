package org.fairdraw;

import java.util.List;

/** A sealed list of subjects, laid out for drawing: by cell, and with what is hashed for each row. */
record Pool(Snapshot<SubjectRow> snapshot, Population population, Selection selection) {
    static Pool of(Snapshot<SubjectRow> snapshot) {
        Population population = new Population(snapshot.rows());
        return new Pool(snapshot, population, new Selection(snapshot.rows(), population));
    }

    List<SubjectRow> rows() {
        return snapshot.rows();
    }

    /** Returns the mandatory rows, by id. */
    List<SubjectRow> mandatory() {
        return population.mandatory().mapToObj(snapshot.rows()::get).toList();
    }
}
