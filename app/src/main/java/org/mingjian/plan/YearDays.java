package org.mingjian.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.mingjian.calendar.Day;
import org.mingjian.calendar.WorkCalendar;

/**
 * What makes a year's number of working days (国家法定工作日): calendar days, less weekends, plus weekend days that are worked,
 * less weekdays that are free.
 *
 * @param year the year
 * @param calendar its days, 365 or 366
 * @param weekends its Saturdays and Sundays
 * @param madeUp weekend days that are worked (调休上班)
 * @param free Mondays to Fridays that are free (法定节假日)
 */
public record YearDays(int year, int calendar, int weekends, int madeUp, int free) {
    /** Counts the days of a year; empty where it is not loaded. */
    public static Optional<YearDays> of(WorkCalendar calendar, int year) {
        if (!calendar.loaded(year)) {
            return Optional.empty();
        }
        LocalDate first = Year.of(year).atDay(1);
        List<Day> days = first.datesUntil(first.plusYears(1)).map(calendar::day).toList();
        return Optional.of(new YearDays(year, days.size(), count(days, true, true) + count(days, true, false),
                count(days, true, true), count(days, false, false)));
    }

    private static int count(List<Day> days, boolean weekend, boolean worked) {
        return (int) days.stream()
                .filter(day -> day.worked() == worked)
                .filter(day -> weekend == day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
                .count();
    }

    /** Returns the year's working days. */
    public int working() {
        return calendar - weekends + madeUp - free;
    }
}
