package org.mingjian.identity.mandate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.identity.Outcome;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;

/** Gathers what is wrong with something typed about a mandate; all of it, not only the first. */
final class Checks {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-M-d")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final List<Fault> found = new ArrayList<>();

    Checks require(boolean kept, String field, String key, Object... arguments) {
        if (!kept) {
            found.add(Fault.of(field, key, arguments));
        }
        return this;
    }

    /** Asks for one line of 1 to so many characters. */
    Checks line(String field, String typed, int longest) {
        require(!typed.isBlank() && typed.length() <= longest, field, "mandate.fault.line", longest);
        Characters.outOfPlace(typed).ifPresent(c -> found.add(Fault.of(field, "identity.fault.character", c)));
        return this;
    }

    /** Asks for 1 to so many characters on any number of lines. */
    Checks text(String field, String typed, int longest) {
        require(!typed.isBlank() && typed.length() <= longest, field, "mandate.fault.text", typed.length(), longest);
        typed.lines()
                .flatMap(line -> Characters.outOfPlace(line.replace('\t', ' ')).stream())
                .findFirst()
                .ifPresent(c -> found.add(Fault.of(field, "identity.fault.character", c)));
        return this;
    }

    /** Reads a date, and notes a fault where it is none. */
    Optional<LocalDate> date(String field, String typed) {
        try {
            LocalDate date = LocalDate.parse(typed, DATE);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // What it should be stands in the fault.
        }
        found.add(Fault.of(field, "mandate.fault.date", typed));
        return Optional.empty();
    }

    Checks add(List<Fault> others) {
        found.addAll(others);
        return this;
    }

    boolean any() {
        return !found.isEmpty();
    }

    <T> Outcome<T> refusal() {
        return new Outcome.Refused<>(found);
    }
}
