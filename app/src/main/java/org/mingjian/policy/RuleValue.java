package org.mingjian.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.terms.Ratio;
import org.mingjian.calendar.DeadlineRule;

/** What a rule of a policy says, in a form that software can follow; one record for each kind of value. */
public sealed interface RuleValue {
    /** The source is silent, or gives no number. */
    record Unstated() implements RuleValue {}

    /** A share of something; {@code rising} where the source wants it to grow from year to year. */
    record Share(Ratio share, Of of, Bound bound, boolean rising) implements RuleValue {
        /** What the share is taken of. */
        public enum Of {
            ANNUAL_PLAN, EACH_DRAW, UNSTATED
        }

        /** Whether more is allowed. */
        public enum Bound {
            AT_LEAST, EXACTLY
        }
    }

    /** A number of subjects for the year; the base of a share may be inferred and is then no text of the source. */
    record YearTarget(int subjects, OptionalInt base, boolean baseInferred) implements RuleValue {}

    /** Supervised industries, by their codes. */
    record IndustryCodes(List<String> industries) implements RuleValue {
        public IndustryCodes {
            industries = List.copyOf(industries);
        }
    }

    /** At least so many times in so many months. */
    record Frequency(int times, int months) implements RuleValue {}

    /** A part of each year, both days included. */
    record Span(MonthDay from, MonthDay to) implements RuleValue {}

    /** Leaves units out that were drawn in the same year. */
    record SameYear(Exclusion.Trigger trigger, List<Exclusion.Cause> exceptions) implements RuleValue {
        public SameYear {
            exceptions = List.copyOf(exceptions);
        }
    }

    /** The least number of inspectors in a team. */
    record TeamSize(int minimum) implements RuleValue {}

    /** One of the choices that a rule offers. */
    record Choice(String choice) implements RuleValue {}

    /** Whether something is done. */
    record Switch(boolean on) implements RuleValue {}

    /** Some of the things that a rule can name. */
    record Codes(List<String> codes) implements RuleValue {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** A length of time from an event. */
    record Length(int count, DeadlineRule.Unit unit, StartEvent event, boolean roll) implements RuleValue {}

    /** Something to be done by a date, within a phase where the source gives its beginning. */
    record Milestone(Optional<LocalDate> from, LocalDate by, Words what) implements RuleValue {}

    /** A day of each month, of the month itself or of a later one. */
    record DayOfMonth(int day, int monthsAfter) implements RuleValue {}

    /** A day of each year. */
    record DayOfYear(MonthDay by) implements RuleValue {}

    /** Whom past teams keep from what. */
    record Rotating(Rotation rotation) implements RuleValue {}

    /** The most inspections a year: in general, and by grade; {@code shared} across levels and departments. */
    record YearCeiling(OptionalInt times, SortedMap<String, Integer> byGrade, boolean shared) implements RuleValue {
        public YearCeiling {
            byGrade = Collections.unmodifiableSortedMap(new TreeMap<>(byGrade));
        }
    }

    /** The weight of each class of subjects in a draw. */
    record Weights(SortedMap<String, Integer> weights) implements RuleValue {
        public Weights {
            weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        }
    }
}
