package org.mingjian.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a year into equal parts, as rules such as "once in half a year" count them. */
final class YearParts {
    static final int MONTHS = 12;

    private YearParts() {}

    /** Returns the first day of each whole part of this many months; of more than twelve, the year is one part. */
    static List<LocalDate> of(int year, int months) {
        int length = Math.min(months, MONTHS);
        return IntStream.iterate(1, month -> month + length - 1 <= MONTHS, month -> month + length)
                .mapToObj(month -> LocalDate.of(year, month, 1))
                .toList();
    }
}
