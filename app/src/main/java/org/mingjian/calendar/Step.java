package org.mingjian.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One day on the way to a deadline.
 *
 * @param date the day
 * @param reason why it counts, or does not
 * @param counted how much has been counted up to and with this day
 * @param occasion the holiday that the day belongs to, as a free day or as its make-up workday
 */
public record Step(LocalDate date, Reason reason, int counted, Optional<Occasion> occasion) {
    /** Why a day counts or does not. */
    public enum Reason {
        /** The day of the event itself. */
        START_NOT_COUNTED,
        /** Counted: an ordinary workday, a calendar day, or the day that completes a month. */
        COUNTED,
        /** Counted: a weekend day that is worked in exchange for a holiday. */
        MAKE_UP_WORKDAY_COUNTED,
        /** Not counted: Saturday or Sunday. */
        WEEKEND,
        /** Not counted: free by the yearly notice. */
        HOLIDAY,
        /** Not counted: the period stands still (中止), as while something is examined. */
        SUSPENDED,
        /** The last day, later by the days on which a period of months stood still. */
        EXTENDED,
        /** The last day, moved here because the days before it are not worked. */
        ROLLED
    }

    /**
     * Returns the key of the sentence for people; its arguments are the number counted and the words of the
     * occasion.
     */
    public String messageKey() {
        return "calendar.step." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
