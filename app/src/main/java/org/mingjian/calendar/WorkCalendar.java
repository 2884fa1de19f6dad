package org.mingjian.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Knows which days are worked in China: the ordinary week, changed by the State Council's yearly notices. It answers only
 * for years whose notice is loaded.
 */
public final class WorkCalendar {
    private static final WorkCalendar SHIPPED = ShippedDays.read();

    private final SortedSet<Integer> years;
    private final Map<LocalDate, Day> named;

    private WorkCalendar(SortedSet<Integer> years, Map<LocalDate, Day> named) {
        this.years = years;
        this.named = named;
    }

    /** Returns the calendar that ships with the platform: 2015 to 2026. */
    public static WorkCalendar shipped() {
        return SHIPPED;
    }

    static WorkCalendar of(int firstYear, int lastYear, Iterable<Day> named) {
        TreeSet<Integer> years = new TreeSet<>(IntStream.rangeClosed(firstYear, lastYear).boxed().toList());
        Map<LocalDate, Day> days = new TreeMap<>();
        named.forEach(day -> days.put(day.date(), day));
        return new WorkCalendar(years, Map.copyOf(days));
    }

    /** Returns this calendar with the days of a yearly notice, which say more than what was loaded of them before. */
    public WorkCalendar with(HolidayNotice notice) {
        TreeSet<Integer> more = new TreeSet<>(years);
        more.add(notice.year());
        Map<LocalDate, Day> days = new HashMap<>(named);
        days.keySet().removeIf(date -> date.getYear() == notice.year());
        notice.days().forEach(day -> days.put(day.date(), day));
        return new WorkCalendar(more, Map.copyOf(days));
    }

    /** Returns this calendar with free days of a region, and the days that it has worked in their place. */
    public WorkCalendar with(Collection<Day> regional) {
        Map<LocalDate, Day> days = new HashMap<>(named);
        regional.forEach(day -> days.put(day.date(), day));
        return new WorkCalendar(years, Map.copyOf(days));
    }

    /** Returns the years that are loaded, in order. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(years);
    }

    /** Says whether the year's notice is loaded. */
    public boolean loaded(int year) {
        return years.contains(year);
    }

    /**
     * Says what a day is.
     *
     * @throws YearNotLoaded where its year is missing
     */
    public Day day(LocalDate date) {
        if (!loaded(date.getYear())) {
            throw new YearNotLoaded(date.getYear());
        }
        return Optional.ofNullable(named.get(date)).orElseGet(() -> {
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            return new Day(date, weekend ? Day.Kind.WEEKEND : Day.Kind.WORKDAY, Optional.empty());
        });
    }

    /**
     * Says whether a day is worked (工作日).
     *
     * @throws YearNotLoaded where its year is missing
     */
    public boolean workingDay(LocalDate date) {
        return day(date).worked();
    }

    /**
     * Returns the year's number of working days (国家法定工作日).
     *
     * @throws YearNotLoaded where the year is missing
     */
    public int workingDaysOf(int year) {
        LocalDate first = Year.of(year).atDay(1);
        return (int) first.datesUntil(first.plusYears(1)).filter(this::workingDay).count();
    }
}
