package org.mingjian.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads calendar/days.tsv: a first line with the years that it covers, then date, off or work, and holiday. */
final class ShippedDays {
    private static final String RESOURCE = "/calendar/days.tsv";

    private ShippedDays() {}

    static WorkCalendar read() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        Objects.requireNonNull(ShippedDays.class.getResourceAsStream(RESOURCE), RESOURCE),
                        StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            String[] years = lines.getFirst().split("\t", -1);
            List<Day> days = lines.stream().skip(1).map(ShippedDays::day).toList();
            return WorkCalendar.of(Integer.parseInt(years[1]), Integer.parseInt(years[2]), days);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + RESOURCE + " is unreadable.", e);
        }
    }

    private static Day day(String line) {
        String[] fields = line.split("\t", -1);
        Day.Kind kind = switch (fields[1]) {
            case "off" -> Day.Kind.HOLIDAY;
            case "work" -> Day.Kind.MAKE_UP_WORKDAY;
            default -> throw new IllegalStateException("Resource " + RESOURCE + ": neither off nor work: " + line);
        };
        return new Day(LocalDate.parse(fields[0]), kind, Optional.of(Holiday.ofKey(fields[2])));
    }
}
