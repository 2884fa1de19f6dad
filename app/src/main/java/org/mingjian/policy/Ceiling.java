package org.mingjian.policy;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often an enterprise may be inspected in a year at most (LAW-02). No national number exists: each agency sets and
 * publishes its own, and until it has done so no number is here.
 *
 * @param times the most inspections a year, where the agency has set it
 * @param byGrade the most inspections a year of enterprises of a grade, where the agency tells grades apart
 * @param shared whether the visits of other levels and departments count too
 * @param strength how strictly it binds
 * @param clause where it stands
 */
public record Ceiling(
    OptionalInt times,
    SortedMap<String, Integer> byGrade,
    boolean shared,
    Strength strength,
    String clause
) {
    public Ceiling {
        byGrade = Collections.unmodifiableSortedMap(new TreeMap<>(byGrade));
    }

    /** Says whether any number is set. */
    public boolean set() {
        return times.isPresent() || !byGrade.isEmpty();
    }

    /** Returns the most inspections a year of an enterprise of this grade: the grade's own, else the general one. */
    public OptionalInt of(String grade) {
        Integer own = byGrade.get(grade);
        return own == null ? times : OptionalInt.of(own);
    }
}
