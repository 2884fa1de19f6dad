package org.mingjian.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Computes deadlines step by step. The day of the start is not counted; a last day that is not worked moves to the next
 * worked one where the rule says so (D4). A period that touches a year without a loaded calendar is refused.
 */
public final class Deadlines {
    private final WorkCalendar calendar;

    public Deadlines(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Computes the last day of a period that begins with an event.
     *
     * @param rule the length; hours need {@link #dueAt}
     * @param start the day of the event
     */
    public DeadlineOutcome due(DeadlineRule rule, LocalDate start) {
        return due(rule, start, List.of());
    }

    /**
     * Computes the last day of a period that stood still for some days; these are not counted.
     *
     * @param rule the length; hours need {@link #dueAt}
     * @param start the day of the event
     * @param suspensions when it stood still; they may touch each other
     */
    public DeadlineOutcome due(DeadlineRule rule, LocalDate start, List<Suspension> suspensions) {
        try {
            List<Step> steps = new ArrayList<>();
            steps.add(new Step(start, Step.Reason.START_NOT_COUNTED, 0, calendar.day(start).occasion()));
            LocalDate last = switch (rule.unit()) {
                case WORKING_DAY -> countDays(rule.count(), start, suspensions, true, steps);
                case CALENDAR_DAY -> countDays(rule.count(), start, suspensions, false, steps);
                case MONTH -> countMonths(rule.count(), start, suspensions, steps);
                case HOUR -> throw new IllegalArgumentException("A period of hours needs a time of day: " + rule.id());
            };
            return new DeadlineOutcome.Due(rule.rollToNextWorkday() ? roll(last, rule.count(), steps) : last, steps);
        } catch (YearNotLoaded missing) {
            return new DeadlineOutcome.Refused(missing.year());
        }
    }

    /** Computes the end of a period of hours: clock hours, days off included (D5). */
    public static LocalDateTime dueAt(DeadlineRule rule, LocalDateTime start) {
        if (rule.unit() != DeadlineRule.Unit.HOUR) {
            throw new IllegalArgumentException("Not a period of hours: " + rule.id());
        }
        return start.plusHours(rule.count());
    }

    /**
     * Counts the working days after {@code from} up to and with {@code to}; negative where {@code to} is earlier.
     *
     * @throws YearNotLoaded where a year between is missing
     */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::workingDay).count();
    }

    /** Says how a deadline stands today; empty where a year between is not loaded. */
    public Optional<Remaining> remaining(LocalDate due, LocalDate today) {
        try {
            long days = Math.abs(workingDaysBetween(today, due));
            Remaining.State state = today.isAfter(due)
                    ? Remaining.State.OVERDUE
                    : today.equals(due) ? Remaining.State.TODAY : Remaining.State.LEFT;
            return Optional.of(new Remaining(days, state));
        } catch (YearNotLoaded missing) {
            return Optional.empty();
        }
    }

    /**
     * Returns the day from which a deadline is warned about; empty where a year between is not loaded.
     *
     * @param workingDays how many working days before the last day, itself not counted
     */
    public Optional<LocalDate> warnFrom(LocalDate due, int workingDays) {
        try {
            LocalDate date = due;
            for (int left = workingDays; left > 0;) {
                date = date.minusDays(1);
                left -= calendar.workingDay(date) ? 1 : 0;
            }
            return Optional.of(date);
        } catch (YearNotLoaded missing) {
            return Optional.empty();
        }
    }

    private LocalDate countDays(int count, LocalDate start, List<Suspension> still, boolean worked, List<Step> steps) {
        LocalDate date = start;
        for (int counted = 0; counted < count;) {
            date = date.plusDays(1);
            Day day = calendar.day(date);
            if (stands(date, still)) {
                steps.add(new Step(date, Step.Reason.SUSPENDED, counted, day.occasion()));
            } else if (worked) {
                counted += day.worked() ? 1 : 0;
                steps.add(step(day, counted));
            } else {
                counted++;
                steps.add(new Step(date, Step.Reason.COUNTED, counted, day.occasion()));
            }
        }
        return date;
    }

    private static boolean stands(LocalDate date, List<Suspension> still) {
        return still.stream().anyMatch(one -> one.holds(date));
    }

    /** A month ends on the day with the start's number, or on its own last day where it has no such day. */
    private LocalDate countMonths(int count, LocalDate start, List<Suspension> still, List<Step> steps) {
        for (int counted = 1; counted <= count; counted++) {
            Day day = calendar.day(start.plusMonths(counted));
            steps.add(new Step(day.date(), Step.Reason.COUNTED, counted, day.occasion()));
        }
        return extend(start, start.plusMonths(count), count, still, steps);
    }

    /** Moves the end of a period of months by as many days as it stood still, those after the first end included. */
    private LocalDate extend(LocalDate start, LocalDate end, int counted, List<Suspension> still, List<Step> steps) {
        LocalDate last = end;
        for (LocalDate date = start.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            if (stands(date, still)) {
                steps.add(new Step(date, Step.Reason.SUSPENDED, counted, calendar.day(date).occasion()));
                last = last.plusDays(1);
            }
        }
        if (last.isAfter(end)) {
            steps.add(new Step(last, Step.Reason.EXTENDED, counted, calendar.day(last).occasion()));
            steps.sort(Comparator.comparing(Step::date));
        }
        return last;
    }

    private LocalDate roll(LocalDate last, int counted, List<Step> steps) {
        LocalDate date = last;
        while (!calendar.workingDay(date)) {
            if (date.isAfter(last)) {
                steps.add(step(calendar.day(date), counted));
            }
            date = date.plusDays(1);
        }
        if (date.isAfter(last)) {
            steps.add(new Step(date, Step.Reason.ROLLED, counted, calendar.day(date).occasion()));
        }
        return date;
    }

    private static Step step(Day day, int counted) {
        Step.Reason reason = switch (day.kind()) {
            case WORKDAY -> Step.Reason.COUNTED;
            case MAKE_UP_WORKDAY -> Step.Reason.MAKE_UP_WORKDAY_COUNTED;
            case WEEKEND -> Step.Reason.WEEKEND;
            case HOLIDAY -> Step.Reason.HOLIDAY;
        };
        return new Step(day.date(), reason, counted, day.occasion());
    }
}
