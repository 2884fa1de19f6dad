package org.mingjian.calendar;

import java.time.LocalDate;
import java.util.List;

/** What asking for a deadline gives: its last day with every step, or a refusal that names the missing year. */
public sealed interface DeadlineOutcome {
    /**
     * The last day, inside which the act is in time.
     *
     * @param date the last day
     * @param steps every day that was looked at, from the start on, with the reason why it counts or not
     */
    record Due(LocalDate date, List<Step> steps) implements DeadlineOutcome {
        public Due {
            steps = List.copyOf(steps);
        }
    }

    /**
     * No answer: the period touches a year whose holidays are not loaded.
     *
     * @param missingYear that year
     */
    record Refused(int missingYear) implements DeadlineOutcome {
        /** Returns the key of the sentence for people; its argument is the year as text. */
        public String messageKey() {
            return "calendar.refused.year-not-loaded";
        }
    }
}
