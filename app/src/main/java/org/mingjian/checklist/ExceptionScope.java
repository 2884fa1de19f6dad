package org.mingjian.checklist;

import java.time.LocalDate;
import java.util.List;

/**
 * What an exception reaches: days, and where it names any, only those subjects and those draws or plan lines.
 *
 * @param subjects credit codes; none means any subject
 * @param tasks numbers of draws or plan lines; none means any
 * @param from the first day
 * @param to the last day; an exception never lasts for ever
 */
public record ExceptionScope(List<String> subjects, List<String> tasks, LocalDate from, LocalDate to) {
    public ExceptionScope {
        subjects = List.copyOf(subjects);
        tasks = List.copyOf(tasks);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An exception ends on " + to + " before it begins on " + from + ".");
        }
    }

    /** Says whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Says whether it reaches a target: a limit that the target says nothing of is not met. */
    public boolean reaches(InspectionTarget target) {
        return (subjects.isEmpty() || target.subject().filter(subjects::contains).isPresent())
                && (tasks.isEmpty() || target.task().filter(tasks::contains).isPresent());
    }
}
