package org.mingjian.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads days one a line: date, 放假 or 上班 (off, work), and the name of the holiday. */
final class DayLines {
    private static final int FIELDS = 3;

    private DayLines() {}

    /** Tells whether a text is of this kind, not the text of a notice. */
    static boolean fits(String text) {
        return text.strip().matches("(?s)\\d{4}-.*");
    }

    /** @param named gives the occasion that a name means, if it may be named here */
    static NoticeReading read(int year, String text, Function<String, Optional<? extends Occasion>> named) {
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        List<NoticeReading.Fault> faults = new ArrayList<>();
        List<String> lines = text.strip().lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                line(i + 1, lines.get(i), year, named, days, faults);
            }
        }
        return faults.isEmpty()
                ? new NoticeReading.Read(new HolidayNotice(year, List.copyOf(days.values())))
                : new NoticeReading.Refused(faults);
    }

    private static void line(
        int number,
        String line,
        int year,
        Function<String, Optional<? extends Occasion>> named,
        SortedMap<LocalDate, Day> days,
        List<NoticeReading.Fault> faults
    ) {
        String[] fields = line.split("[,，\\s]+", FIELDS);
        Optional<Boolean> worked = fields.length < FIELDS ? Optional.empty() : worked(fields[1]);
        Optional<? extends Occasion> occasion = worked.isEmpty() ? Optional.empty() : named.apply(fields[2].strip());
        Optional<LocalDate> date = date(fields[0]);
        if (worked.isEmpty() || date.isEmpty()) {
            faults.add(new NoticeReading.Fault("line", String.valueOf(number), brief(line)));
        } else if (occasion.isEmpty()) {
            faults.add(new NoticeReading.Fault("holiday", brief(fields[2])));
        } else {
            Day day = new Day(date.get(), worked.get() ? Day.Kind.MAKE_UP_WORKDAY : Day.Kind.HOLIDAY,
                    Optional.of(occasion.get()));
            wrong(day, year, days).ifPresentOrElse(faults::add, () -> days.put(day.date(), day));
        }
    }

    /** Tells why a day cannot stand in the notice of a year beside the days before it. */
    static Optional<NoticeReading.Fault> wrong(Day day, int year, SortedMap<LocalDate, Day> days) {
        LocalDate date = day.date();
        boolean near = date.getYear() == year || date.getYear() == year - 1 && date.getMonthValue() == 12;
        boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        if (!near) {
            return Optional.of(new NoticeReading.Fault("outside", date.toString(), String.valueOf(year)));
        } else if (day.worked() && !weekend) {
            return Optional.of(new NoticeReading.Fault("worked-anyway", date.toString()));
        }
        return days.containsKey(date)
                ? Optional.of(new NoticeReading.Fault("twice", date.toString()))
                : Optional.empty();
    }

    private static Optional<Boolean> worked(String word) {
        return switch (word) {
            case "放假", "off" -> Optional.of(false);
            case "上班", "work" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String brief(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
