package org.mingjian.calendar;

/**
 * How a deadline stands today.
 *
 * @param workingDays working days still left, or gone since the last day; 0 where only days off lie between
 * @param state on which side of the last day today is
 */
public record Remaining(long workingDays, State state) {
    /** Past the last day, on it, or before it. */
    public enum State {
        OVERDUE, TODAY, LEFT
    }

    /** Returns the key of the words for people; its argument is the number of working days, as a number. */
    public String messageKey() {
        return switch (state) {
            case OVERDUE ->
                workingDays == 0 ? "calendar.remaining.overdue-since-a-day-off" : "calendar.remaining.overdue";
            case TODAY -> "calendar.remaining.today";
            case LEFT -> workingDays == 0 ? "calendar.remaining.left-days-off" : "calendar.remaining.left";
        };
    }
}
