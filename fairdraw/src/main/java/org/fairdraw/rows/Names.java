package org.fairdraw.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which texts the protocol admits: names, beacon texts, hashes, times (VDP §1.2). */
public final class Names {
    /** The rule of {@link #isName}, in words. */
    public static final String NAME_RULE = "must match [A-Za-z0-9._-]{1,40} (VDP §1.2)";
    /** The rule of {@link #isPath}, in words. */
    public static final String PATH_RULE = "must be names joined by / (VDP §1.2, §5.2)";
    /** The rule of {@link #isBeaconText}, in words. */
    public static final String BEACON_RULE = "must match [A-Za-z0-9:._-]{1,200} (VDP §1.2)";
    /** The rule of {@link #isHash}, in words. */
    public static final String HEX_RULE = "must be 64 lowercase hex digits (VDP §1.2)";
    /** The rule of {@link #parseTime}, in words. */
    public static final String TIME_RULE = "must be a time YYYY-MM-DDTHH:MM:SSZ (VDP §1.2)";

    /** What a day must look like. */
    public static final String DAY_RULE = "must be a day YYYY-MM-DD of the years 0001 to 9999 (VDP §15.20)";

    /** Most characters of a name (VDP §1.2). */
    public static final int LONGEST = 40;
    private static final int LONGEST_BEACON = 200;
    private static final int HASH_DIGITS = 64;
    private static final int DAY_LENGTH = 10;
    private static final int TIME_LENGTH = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Names() {}

    /** Tells whether a text is a name: drawId, org, task, party, source, pid, or code. */
    public static boolean isName(String text) {
        return within(text, LONGEST, false);
    }

    /** Tells whether a text is a path: names joined by slashes (VDP §5.2). */
    public static boolean isPath(String text) {
        return Stream.of(text.split("/", -1)).allMatch(Names::isName);
    }

    /** Tells whether a text is in the charset of beacon texts, whatever its rule. */
    public static boolean isBeaconText(String text) {
        return within(text, LONGEST_BEACON, true);
    }

    /** Tells whether a text is 64 lowercase hex digits. */
    public static boolean isHash(String text) {
        return text.length() == HASH_DIGITS && isLowerHex(text);
    }

    /** Tells whether a text holds lowercase hex digits only; an empty one does. */
    public static boolean isLowerHex(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    /** Tells whether a text is one or more decimal digits of ASCII. */
    public static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String requireName(String text, String what) {
        if (!isName(text)) {
            throw new IllegalArgumentException(what + " " + NAME_RULE + ", found \"" + text + "\"");
        }
        return text;
    }

    /** Writes a time to the second, in UTC. */
    public static String time(Instant instant) {
        return TIME.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Reads a time of the years 0001–9999; empty if the text is none. */
    public static Optional<Instant> parseTime(String text) {
        try {
            Instant instant = LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
            boolean fourDigits = text.length() == TIME_LENGTH && !text.startsWith("0000");
            return fourDigits ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Reads a day {@code YYYY-MM-DD} of the years 0001–9999; empty if the text is none. */
    public static Optional<LocalDate> parseDay(String text) {
        try {
            boolean shaped = text.length() == DAY_LENGTH && !text.startsWith("0000");
            return shaped ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Cuts a time to whole seconds, the protocol's unit. */
    public static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static boolean within(String text, int longest, boolean colon) {
        if (text.isEmpty() || text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean other = c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-' || colon && c == ':';
            if (!letter && !other) {
                return false;
            }
        }
        return true;
    }
}
