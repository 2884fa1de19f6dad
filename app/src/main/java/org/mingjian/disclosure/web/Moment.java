package org.mingjian.disclosure.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A moment for reading, in China's one time zone.
 *
 * @param iso for machines
 * @param text to the second
 */
record Moment(String iso, String text) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int DATE = 10;

    static Moment of(Instant at) {
        ZonedDateTime local = at.truncatedTo(ChronoUnit.SECONDS).atZone(CHINA);
        return new Moment(local.toOffsetDateTime().toString(), TEXT.format(local));
    }

    String date() {
        return text.substring(0, DATE);
    }

    /** Returns the time of day. */
    String clock() {
        return text.substring(DATE + 1);
    }
}
