package org.mingjian.calendar;

/**
 * A length of time that a clause sets. The day of the start is never counted (rule D4).
 *
 * @param id a name for records, such as {@code publish-normal}
 * @param unit what is counted
 * @param count how many, at least 1
 * @param rollToNextWorkday whether a last day that is not worked moves to the next one that is; without meaning for
 *        working days
 * @param clause the clause that the length comes from
 */
public record DeadlineRule(String id, Unit unit, int count, boolean rollToNextWorkday, String clause) {
    /** What a deadline counts. */
    public enum Unit {
        WORKING_DAY, CALENDAR_DAY, MONTH, HOUR
    }

    public DeadlineRule {
        if (id.isBlank() || clause.isBlank()) {
            throw new IllegalArgumentException("A deadline needs an id and a clause.");
        }
        if (count < 1) {
            throw new IllegalArgumentException("A deadline counts at least 1, not " + count + ": " + id);
        }
    }

    /** Makes the rule of a number of days (日) that a statute sets, in the unit that the statute means (D1–D3, D6). */
    public static DeadlineRule ofDays(String id, Statute statute, int days, String clause) {
        Unit unit = statute.unitOf(days);
        return new DeadlineRule(id, unit, days, unit == Unit.CALENDAR_DAY && statute.rolls(), clause);
    }
}
