package org.mingjian.draw;

import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.registry.PoolSubject;

/**
 * What a directed draw can be restricted to: every value that the agency's registry holds, with its number of subjects.
 */
public record ConditionOffer(
    SortedMap<String, Long> industries,
    SortedMap<String, Long> regions,
    SortedMap<String, Long> grades,
    SortedMap<String, Long> scales,
    SortedMap<String, Long> affiliations,
    long subjects
) {

    static ConditionOffer of(Iterable<PoolSubject> pool) {
        SortedMap<String, Long> industries = new TreeMap<>();
        SortedMap<String, Long> regions = new TreeMap<>();
        SortedMap<String, Long> grades = new TreeMap<>();
        SortedMap<String, Long> scales = new TreeMap<>();
        SortedMap<String, Long> affiliations = new TreeMap<>();
        long subjects = 0;
        for (PoolSubject subject : pool) {
            count(industries, subject.industry());
            count(regions, subject.region());
            count(grades, subject.grading().grade());
            count(scales, subject.grading().scale());
            count(affiliations, subject.grading().affiliation());
            subjects++;
        }
        return new ConditionOffer(industries, regions, grades, scales, affiliations, subjects);
    }

    private static void count(SortedMap<String, Long> counts, String value) {
        if (!value.isEmpty()) {
            counts.merge(value, 1L, Long::sum);
        }
    }
}
