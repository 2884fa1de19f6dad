package org.mingjian.policy;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The part of each year in which draws are held (POL-06).
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param strength how strictly it binds
 * @param clause where the source says so
 * @param text the source's sentence
 */
public record Season(MonthDay from, MonthDay to, Strength strength, String clause, String text) {
    /** Says whether a day lies in the season. */
    public boolean contains(LocalDate day) {
        MonthDay of = MonthDay.from(day);
        return !of.isBefore(from) && !of.isAfter(to);
    }
}
