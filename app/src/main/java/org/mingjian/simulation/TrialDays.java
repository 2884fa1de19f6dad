package org.mingjian.simulation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mingjian.calendar.DeadlineOutcome;
import org.mingjian.calendar.DeadlineRule;
import org.mingjian.calendar.Deadlines;
import org.mingjian.calendar.WorkCalendar;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Season;

/**
 * The days of a simulation: when draws are held, when their inspections are made, and what is due when. A year whose
 * holidays are not announced yet is taken to have those of the last year that is loaded.
 */
final class TrialDays {
    private static final MonthDay FIRST = MonthDay.of(1, 1);
    private static final MonthDay LAST = MonthDay.of(12, 31);

    private final WorkCalendar calendar;
    private final Deadlines deadlines;
    private final MonthDay from;
    private final MonthDay to;
    private final OptionalInt workDays;

    TrialDays(PolicyDocument policy, OptionalInt workDays) {
        this.calendar = WorkCalendar.shipped();
        this.deadlines = new Deadlines(calendar);
        this.from = policy.season().map(Season::from).orElse(FIRST);
        this.to = policy.season().map(Season::to).orElse(LAST);
        this.workDays = workDays;
    }

    /** Spreads a year's draws over the season, each in the middle of its part. */
    List<LocalDate> draws(int year, int number) {
        long length = from.atYear(year).until(to.atYear(year), ChronoUnit.DAYS) + 1;
        List<LocalDate> days = new ArrayList<>();
        for (int draw = 0; draw < number; draw++) {
            days.add(from.atYear(year).plusDays(length * (2L * draw + 1) / (2L * number)));
        }
        return days;
    }

    /** Returns the working days after a draw for its inspections, by default until the next draw or the season's end. */
    List<LocalDate> inspections(LocalDate draw, Optional<LocalDate> next) {
        if (workDays.isPresent()) {
            return draw.plusDays(1)
                    .datesUntil(draw.plusYears(2))
                    .filter(this::worked)
                    .limit(workDays.getAsInt())
                    .toList();
        }
        LocalDate end = next.orElseGet(() -> to.atYear(draw.getYear()).plusDays(1));
        return end.isAfter(draw) ? draw.plusDays(1).datesUntil(end).filter(this::worked).toList() : List.of();
    }

    /** Counts the working days from one day to another, both included. */
    int working(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? 0 : (int) first.datesUntil(last.plusDays(1)).filter(this::worked).count();
    }

    /** Returns the working days after an event within which something is due. */
    int withinDeadline(DeadlineRule rule, LocalDate event) {
        LocalDate start = known(event);
        return switch (deadlines.due(rule, start)) {
            case DeadlineOutcome.Due due -> working(start.plusDays(1), due.date());
            case DeadlineOutcome.Refused refused -> withinDeadline(rule, like(start, start.getYear() - 1));
        };
    }

    boolean worked(LocalDate day) {
        return calendar.workingDay(known(day));
    }

    private LocalDate known(LocalDate day) {
        return like(day, Math.clamp(day.getYear(), calendar.years().first(), calendar.years().last()));
    }

    private static LocalDate like(LocalDate day, int year) {
        return day.withYear(year);
    }
}
