package org.mingjian.simulation;

import java.util.OptionalInt;
import org.mingjian.policy.Rotation;

/**
 * What is tried.
 *
 * @param firstYear the first calendar year
 * @param years how many years, from 1
 * @param draws draws in each year, from 1
 * @param count enterprises in each draw of the first year, from 1
 * @param leaveOut whether who was drawn in a year is left out until it is over
 * @param rotation whom past teams keep from what
 * @param workDays working days for the inspections of one draw; empty for those until the next draw
 * @param visitDays working days that a team needs for an enterprise
 * @param label what the seeds are made of: the same label gives the same draws
 * @param extras what else is tried
 */
public record SimulationPlan(
    int firstYear,
    int years,
    int draws,
    int count,
    boolean leaveOut,
    Rotation rotation,
    OptionalInt workDays,
    int visitDays,
    String label,
    PlanExtras extras
) {
    /** More years tell nothing: no registry stays as it is so long. */
    public static final int MOST_YEARS = 50;
    /** One a day. */
    public static final int MOST_DRAWS = 365;

    public SimulationPlan {
        if (years < 1 || years > MOST_YEARS || draws < 1 || draws > MOST_DRAWS || count < 1 || visitDays < 1
                || workDays.orElse(1) < 1 || !label.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException("Years, draws, counts and days are positive, and a label is a name.");
        }
    }

    /** Plans nothing special. */
    public SimulationPlan(
            int firstYear, int years, int draws, int count, boolean leaveOut, Rotation rotation, OptionalInt workDays,
            int visitDays, String label
    ) {
        this(firstYear, years, draws, count, leaveOut, rotation, workDays, visitDays, label, PlanExtras.NONE);
    }

    /** Returns how many enterprises each draw of a year takes. */
    public int countIn(int year) {
        return count + extras.more() * (year - firstYear);
    }

    /**
     * Estimates what the trial costs, in rows looked at: each draw looks at every enterprise, and at every person for
     * each seat.
     *
     * @param seats seats of a team
     */
    public long cost(int enterprises, int people, int seats) {
        long most = countIn(firstYear + years - 1);
        return (long) years * draws * (enterprises + most * Math.max(1, seats) * people);
    }
}
