package org.mingjian.draw.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.fairdraw.terms.Quota;
import org.mingjian.codes.Industries;
import org.mingjian.draw.BeaconTyped;
import org.mingjian.draw.CollisionWords;
import org.mingjian.draw.Shortfall;
import org.mingjian.shell.Characters;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what a draw is made of into the reader's words: strata, reasons, moments. */
@Component
class DrawWords {
    /** Shortfalls whose arguments are numbers of enterprises and people. */
    private static final Set<String> COUNTING = Set.of("key-share", "people", "people-industry", "vdp-6.2",
            "experts", "experts-industry", "workload", "rotation-size");
    /** Characters of a text that tell it from another one, where they differ that early. */
    private static final int BEGINNING = 24;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final MessageSource messages;
    private final Clock clock;

    DrawWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Returns the words of what the last press came to. */
    CeremonyPage.Note note(StepNote note, Locale locale) {
        return new CeremonyPage.Note(note.kind(),
                note.shortfalls().stream().map(line -> shortfall(line, locale)).toList(), note.typed(), note.reason(),
                note.signature());
    }

    /** Says what differs where people typed different texts of a public source; the empty string where nothing does. */
    String differ(List<BeaconTyped> typed, Locale locale) {
        List<String> texts = typed.stream().map(BeaconTyped::text).distinct().toList();
        if (texts.size() < 2) {
            return "";
        }
        String first = texts.get(0);
        String second = texts.get(1);
        int same = 0;
        while (same < Math.min(first.length(), second.length()) && first.charAt(same) == second.charAt(same)) {
            same++;
        }
        int most = Math.max(BEGINNING, same + 1);
        return say("draw.beacon.differ.notice", locale, Characters.quoted(first, most),
                Characters.quoted(second, most), texts.size());
    }

    /** Returns the words of a rule that a draw cannot meet, with its clause. */
    ShortfallLine shortfall(Shortfall shortfall, Locale locale) {
        if (shortfall.collision().isPresent()) {
            CollisionWords collision = new CollisionWords((key, values) -> say(key, locale, values),
                    code -> industry(code, locale));
            return new ShortfallLine(collision.of(shortfall.collision().get()), "");
        }
        List<String> arguments = shortfall.arguments();
        boolean allocation = shortfall.rule().startsWith("allocation.");
        boolean counting = allocation || COUNTING.contains(shortfall.rule());
        Object[] words = new Object[arguments.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = counting ? count(arguments.get(i)) : moment(arguments.get(i));
        }
        if (allocation || shortfall.rule().startsWith("cross-")) {
            words[0] = node(arguments.getFirst(), locale);
        }
        return new ShortfallLine(say("shortfall." + shortfall.rule(), locale, words), shortfall.clause(),
                shortfall.rule());
    }

    /**
     * Returns the words of a stratum such as {@code KEY/WHP/1}: group, industry, and its weight where that is not 1.
     *
     * @param grouped whether the policy knows key industries, so that the group says something
     */
    String stratum(String cell, boolean grouped, Locale locale) {
        String[] parts = cell.split("/");
        StringBuilder words = new StringBuilder();
        if (grouped || parts.length == 1) {
            words.append(group(parts[0], locale)).append(parts.length > 1 ? " · " : "");
        }
        if (parts.length > 1) {
            words.append(industry(parts[1], locale));
        }
        if (parts.length > 2 && !parts[2].equals("1")) {
            words.append(' ').append(say("draw.weight", locale, parts[2]));
        }
        return words.toString();
    }

    private String node(String node, Locale locale) {
        if (node.startsWith("2|")) {
            return industry(node.substring(2), locale);
        }
        return node.equals("*") ? say("draw.stratum.all", locale) : stratum(node, true, locale);
    }

    /**
     * Returns the name that is suggested for a party of the policy: the official one in Chinese, whoever reads, since
     * it is sealed as one text (VDP §15.3); the empty string where there is none.
     */
    String party(String code) {
        return messages.getMessage("draw.party." + code, null, "", Locale.SIMPLIFIED_CHINESE) + "";
    }

    private String group(String code, Locale locale) {
        return messages.getMessage("draw.stratum." + code, null, code, locale) + "";
    }

    String industry(String code, Locale locale) {
        return Industries.byCode(code).map(industry -> industry.name(locale)).orElse(code);
    }

    /** What is asked of an industry, in words. */
    record Cross(String name, String bounds) {}

    /** Returns the least and most of each industry, in the order of the codes. */
    List<Cross> cross(SortedMap<String, Quota> cross, Locale locale) {
        List<Cross> lines = new ArrayList<>();
        cross.forEach((code, quota) -> {
            OptionalLong most = quota.max();
            String bounds = most.isEmpty()
                    ? say("draw.cross.at-least", locale, quota.min())
                    : quota.min() == 0
                            ? say("draw.cross.at-most", locale, most.getAsLong())
                            : say("draw.cross.between", locale, quota.min(), most.getAsLong());
            lines.add(new Cross(industry(code, locale), bounds));
        });
        return lines;
    }

    /** Returns the words of a row's status: {@code E}, {@code M} or {@code X.<reason>}. */
    String status(String status, Locale locale) {
        String words = messages.getMessage("draw.status." + status.replaceFirst("[0-9]{4}$", ""), null, status, locale)
                + "";
        return status.matches("X\\.[A-Z]+[0-9]{4}")
                ? say("draw.status.year", locale, words, status.substring(status.length() - 4))
                : words;
    }

    /** Returns a time of today as such, and another with its date. */
    String second(Instant instant) {
        return local(instant, SECOND);
    }

    String minute(Instant instant) {
        return local(instant, MINUTE);
    }

    private String local(Instant instant, DateTimeFormatter time) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        boolean today = local.toLocalDate().equals(LocalDate.now(clock));
        return today ? time.format(local) : DAY.format(local) + " " + time.format(local);
    }

    /** Returns the date and the time to the second. */
    String full(Instant instant) {
        ZonedDateTime local = instant.atZone(clock.getZone());
        return DAY.format(local) + " " + SECOND.format(local);
    }

    String day(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    /** Returns a whole number as such, so that it is written with thousands marks, and other text as it is. */
    private static Object count(String argument) {
        return argument.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(argument) : argument;
    }

    private String moment(String argument) {
        try {
            return argument.endsWith("Z") ? full(Instant.parse(argument)) : argument;
        } catch (DateTimeParseException notAMoment) {
            return argument;
        }
    }

    ZoneId zone() {
        return clock.getZone();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
