package org.mingjian.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people write them in sheets. */
final class SheetDates {
    private static final Pattern PARTED = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?"
                    + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** What a text is: a day, a text in the form of a day that no calendar has, or something else. */
    sealed interface Reading {
        record Day(LocalDate date) implements Reading {}

        record Impossible() implements Reading {}

        record OtherForm() implements Reading {}
    }

    private SheetDates() {}

    static Reading read(String text) {
        Matcher parts = PARTED.matcher(text);
        if (!parts.matches()) {
            parts = DIGITS.matcher(text);
        }
        if (!parts.matches()) {
            return new Reading.OtherForm();
        }
        try {
            return new Reading.Day(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)));
        } catch (DateTimeException e) {
            return new Reading.Impossible();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
