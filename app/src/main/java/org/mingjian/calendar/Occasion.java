package org.mingjian.calendar;

/** What a free day, or the day that is worked in its place, belongs to. */
public sealed interface Occasion permits Holiday, RegionalHoliday {
    /** Returns the key of its words for people; their one argument is {@link #label}. */
    String messageKey();

    /** Returns the name that people gave it; empty where the words need none. */
    String label();
}
