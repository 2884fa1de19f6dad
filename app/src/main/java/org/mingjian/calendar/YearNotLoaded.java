package org.mingjian.calendar;

/** Refuses a question about a year whose holidays are not loaded: weekdays alone would be a guess. */
public final class YearNotLoaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int year;

    YearNotLoaded(int year) {
        super("The holidays of " + year + " are not loaded.");
        this.year = year;
    }

    /** Returns the year that is missing. */
    public int year() {
        return year;
    }
}
