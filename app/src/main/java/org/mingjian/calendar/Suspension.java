package org.mingjian.calendar;

import java.time.LocalDate;

/**
 * Days on which a period stands still (中止、不计入期限), such as those of a hearing, an appraisal or a public notice.
 *
 * @param from the first day that is not counted
 * @param to the last day that is not counted
 * @param clause the clause that stops the period
 */
public record Suspension(LocalDate from, LocalDate to, String clause) {
    public Suspension {
        if (to.isBefore(from) || clause.isBlank()) {
            throw new IllegalArgumentException(
                    "A suspension ends no earlier than it begins, and has a clause: " + from);
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
