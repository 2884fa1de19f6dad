package org.mingjian.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a yearly notice (国务院办公厅关于部分节假日安排的通知): which days are free, which weekend days are worked.
 * What the text says twice is held against each other: weekdays against dates, numbers of days against the days.
 */
final class NoticeText {
    private static final Pattern TITLE = Pattern.compile("关于\\s*(\\d{4})\\s*年部分节假日");
    private static final Pattern ITEM = Pattern.compile("[一二三四五六七八九十]+、\\s*([^：:。]{1,40})[：:]");
    private static final String DATE = "(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:[（(]([^）)]*)[）)])?";
    private static final String END = "(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:[（(]([^）)]*)[）)])?";
    private static final Pattern TOKEN = Pattern
            .compile(DATE + "(?:至" + END + ")?|(放假|补休|上班)|共(\\d{1,2})天");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final int VERB = 9;
    private static final int TOTAL = 10;

    private final int year;
    private final SortedMap<LocalDate, Day> days = new TreeMap<>();
    private final List<NoticeReading.Fault> faults = new ArrayList<>();

    private NoticeText(int year) {
        this.year = year;
    }

    /** Returns the year that the notice is about by its title, if it has one. */
    static Optional<Integer> yearOf(String text) {
        Matcher title = TITLE.matcher(text);
        return title.find() ? Optional.of(Integer.valueOf(title.group(1))) : Optional.empty();
    }

    static NoticeReading read(int year, String text) {
        return new NoticeText(year).read(text.replaceAll("[\\s\\u3000]", ""));
    }

    private NoticeReading read(String text) {
        Optional<Integer> said = yearOf(text);
        if (said.isPresent() && said.get() != year) {
            faults.add(new NoticeReading.Fault("other-year", String.valueOf(year), String.valueOf(said.get())));
        }
        Matcher item = ITEM.matcher(text);
        boolean more = item.find();
        while (more) {
            String name = item.group(1);
            int from = item.end();
            more = item.find();
            item(name, text.substring(from, more ? item.start() : text.length()));
        }
        if (days.isEmpty() && faults.isEmpty()) {
            faults.add(new NoticeReading.Fault("nothing", text.substring(0, Math.min(text.length(), 40))));
        }
        return faults.isEmpty()
                ? new NoticeReading.Read(new HolidayNotice(year, List.copyOf(days.values())))
                : new NoticeReading.Refused(faults);
    }

    private void item(String name, String text) {
        Optional<Holiday> holiday = Holiday.named(name);
        if (holiday.isEmpty()) {
            faults.add(new NoticeReading.Fault("holiday", name));
            return;
        }
        List<LocalDate> waiting = new ArrayList<>();
        int free = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group(TOTAL) != null) {
                if (free != Integer.parseInt(token.group(TOTAL))) {
                    faults.add(new NoticeReading.Fault("total", name, token.group(TOTAL), String.valueOf(free)));
                }
            } else if (token.group(VERB) == null) {
                waiting.addAll(span(token));
            } else {
                boolean worked = token.group(VERB).equals("上班");
                waiting.forEach(date -> add(date, worked, holiday.get()));
                free += worked ? 0 : waiting.size();
                waiting.clear();
            }
        }
        waiting.forEach(date -> faults.add(new NoticeReading.Fault("no-verb", date.toString())));
    }

    private List<LocalDate> span(Matcher token) {
        try {
            LocalDate first = date(token.group(1), token.group(2), token.group(3), year);
            weekday(first, token.group(4));
            if (token.group(7) == null) {
                return List.of(first);
            }
            String month = token.group(6) == null ? String.valueOf(first.getMonthValue()) : token.group(6);
            LocalDate last = date(token.group(5), month, token.group(7), first.getYear());
            weekday(last, token.group(8));
            if (last.isBefore(first) || last.isAfter(first.plusMonths(1))) {
                faults.add(new NoticeReading.Fault("span", first.toString(), last.toString()));
                return List.of();
            }
            return first.datesUntil(last.plusDays(1)).toList();
        } catch (DateTimeException none) {
            faults.add(new NoticeReading.Fault("date", token.group()));
            return List.of();
        }
    }

    private static LocalDate date(@Nullable String saidYear, String month, String day, int year) {
        return LocalDate.of(saidYear == null ? year : Integer.parseInt(saidYear), Integer.parseInt(month),
                Integer.parseInt(day));
    }

    /** The words in brackets name the weekday, sometimes after the day of the lunar calendar. */
    private void weekday(LocalDate date, @Nullable String said) {
        Matcher weekday = WEEKDAY.matcher(said == null ? "" : said);
        if (weekday.find()) {
            int number = "一二三四五六日".indexOf(weekday.group(1).replace('天', '日')) + 1;
            if (date.getDayOfWeek() != DayOfWeek.of(number)) {
                faults.add(new NoticeReading.Fault("weekday", date.toString(), weekday.group()));
            }
        }
    }

    private void add(LocalDate date, boolean worked, Holiday holiday) {
        Day day = new Day(date, worked ? Day.Kind.MAKE_UP_WORKDAY : Day.Kind.HOLIDAY, Optional.of(holiday));
        DayLines.wrong(day, year, days).ifPresentOrElse(faults::add, () -> days.put(date, day));
    }
}
