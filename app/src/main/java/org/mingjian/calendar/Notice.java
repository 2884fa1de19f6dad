package org.mingjian.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A notice on holidays that somebody recorded.
 *
 * @param id its number; a later one for the same scope and year holds instead
 * @param region code of the region that it holds for, and all within; none for the whole country
 * @param content the year and its days
 * @param document title or number of the notice
 * @param recordedBy the account
 * @param recordedAt when
 */
public record Notice(
    long id,
    Optional<String> region,
    HolidayNotice content,
    String document,
    String recordedBy,
    Instant recordedAt
) {
    static final String COUNTRY = "CN";
    /** A code of six digits ends with pairs of zeros for each rank below it; longer codes say what they mean. */
    private static final Pattern DIVISION = Pattern.compile("^([0-9]{2}(?:(?!00)[0-9]{2})?)(?:00){1,2}$");

    String scope() {
        return region.orElse(COUNTRY);
    }

    /**
     * Tells whether the notice holds for a region: 450000 for each that begins with 45, 450100 with 4501, a township's
     * or a zone's code for those that begin with the whole of it.
     */
    public boolean holdsFor(String other) {
        return region.isEmpty() || other.startsWith(DIVISION.matcher(region.get()).replaceFirst("$1"));
    }

    static Notice of(Optional<String> region, HolidayNotice content, String document, String by, Instant at) {
        return new Notice(0, region, content, document, by, at);
    }

    /** Returns the days with which it sets the year apart, in order. */
    public List<Day> days() {
        return content.days();
    }
}
