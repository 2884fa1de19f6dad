package org.mingjian.calendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a yearly notice makes of the days of a year.
 *
 * @param year the year that it is about; it may also name days of the December before
 * @param days the days that it sets free or has worked, in order
 */
public record HolidayNotice(int year, List<Day> days) {
    private static final int LONGEST_NAME = 40;

    public HolidayNotice {
        days = List.copyOf(days);
    }

    /** Returns the year that a notice is about by the title in its text, if it has one. */
    public static Optional<Integer> yearOf(String text) {
        return NoticeText.yearOf(text);
    }

    /** Reads the text of a yearly notice, as the State Council publishes it, or its days one a line. */
    public static NoticeReading read(int year, String text) {
        NoticeReading reading = DayLines.fits(text)
                ? DayLines.read(year, text, Holiday::named)
                : NoticeText.read(year, text);
        return reading instanceof NoticeReading.Read(HolidayNotice notice) ? notice.whole() : reading;
    }

    /** A year that lacks a holiday would be counted with wrongly, which is worse than not at all. */
    private NoticeReading whole() {
        Set<Occasion> named = days.stream().flatMap(day -> day.occasion().stream()).collect(Collectors.toSet());
        List<String> missing = Holiday.YEARLY.stream()
                .filter(holiday -> !named.contains(holiday))
                .map(Holiday::chinese)
                .toList();
        return missing.isEmpty()
                ? new NoticeReading.Read(this)
                : new NoticeReading.Refused(
                        List.of(new NoticeReading.Fault("missing", String.join("、", missing), String.valueOf(year))));
    }

    /** Reads a region's own days, one a line; without any, the region has none in that year any more. */
    public static NoticeReading readRegional(int year, String text) {
        return DayLines.read(year, text, name -> name.length() > LONGEST_NAME
                ? Optional.empty()
                : Optional.of(new RegionalHoliday(name)));
    }
}
