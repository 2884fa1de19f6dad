package org.mingjian.policy.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mingjian.calendar.Day;
import org.mingjian.calendar.WorkCalendar;

/**
 * A month as people hang it on a wall: weeks from Monday to Sunday.
 *
 * @param name the month in words
 * @param working number of working days
 * @param weeks seven cells each, empty before the first and after the last day
 */
record MonthGrid(String name, long working, List<List<Cell>> weeks) {
    private static final int WEEK = 7;

    /**
     * A day in its place.
     *
     * @param number day of the month, 0 for an empty cell
     * @param kind {@code work}, {@code made-up}, {@code weekend}, {@code off} or empty
     * @param occasion words of the holiday that it belongs to, or empty
     */
    record Cell(int number, String kind, String occasion) {
        static final Cell EMPTY = new Cell(0, "", "");
    }

    static List<MonthGrid> of(WorkCalendar calendar, int year, PolicyWording words, Locale locale) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(calendar, YearMonth.of(year, month), words, locale))
                .toList();
    }

    private static MonthGrid of(WorkCalendar calendar, YearMonth month, PolicyWording words, Locale locale) {
        List<Cell> cells = new ArrayList<>();
        IntStream.range(1, month.atDay(1).getDayOfWeek().getValue()).forEach(day -> cells.add(Cell.EMPTY));
        List<Day> days = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).map(calendar::day).toList();
        days.forEach(day -> cells.add(cell(day, words, locale)));
        while (cells.size() % WEEK != 0) {
            cells.add(Cell.EMPTY);
        }
        List<List<Cell>> weeks = IntStream.range(0, cells.size() / WEEK)
                .mapToObj(week -> List.copyOf(cells.subList(week * WEEK, (week + 1) * WEEK)))
                .toList();
        return new MonthGrid(words.say(locale, "calendar.month." + month.getMonthValue()),
                days.stream().filter(Day::worked).count(), weeks);
    }

    private static Cell cell(Day day, PolicyWording words, Locale locale) {
        String kind = switch (day.kind()) {
            case WORKDAY -> "work";
            case MAKE_UP_WORKDAY -> "made-up";
            case WEEKEND -> "weekend";
            case HOLIDAY -> "off";
        };
        LocalDate date = day.date();
        return new Cell(date.getDayOfMonth(), kind,
                words.occasion(day.occasion(), locale));
    }
}
