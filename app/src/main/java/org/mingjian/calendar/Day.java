package org.mingjian.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day of the calendar and what it is by the State Council's notice or, where no notice names it, by the week.
 *
 * @param date the day
 * @param kind what it is
 * @param occasion the holiday that a free day or a make-up workday belongs to; empty on ordinary days
 */
public record Day(LocalDate date, Kind kind, Optional<Occasion> occasion) {
    /** What a day is; the first two are worked. */
    public enum Kind {
        WORKDAY, MAKE_UP_WORKDAY, WEEKEND, HOLIDAY
    }

    /** Says whether the day is worked (工作日). */
    public boolean worked() {
        return kind == Kind.WORKDAY || kind == Kind.MAKE_UP_WORKDAY;
    }
}
