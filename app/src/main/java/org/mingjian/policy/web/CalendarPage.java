package org.mingjian.policy.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The calendar of an agency for one year, the notices that made it, and the form for the next.
 *
 * @param year the year that is shown
 * @param years every year that can be shown
 * @param working its number of working days
 * @param months its months; none where the year is not loaded
 * @param region the agency's region in words
 * @param notices what was recorded, the latest first
 * @param mayKeep whether the reader may record notices of the own region
 * @param mayKeepCountry whether also those of the whole country
 * @param typed what was typed
 * @param read what was read from it, to be confirmed; none before
 * @param faults what is wrong with it
 */
record CalendarPage(
    int year,
    List<Integer> years,
    int working,
    List<MonthGrid> months,
    String region,
    List<Line> notices,
    boolean mayKeep,
    boolean mayKeepCountry,
    Typed typed,
    Optional<Reading> read,
    List<Fault> faults
) {
    static final Typed NOTHING = new Typed("country", "", "", "");

    /** A notice in the list: for whom, for which year, which document, since when, and how many days it names. */
    record Line(String scope, int year, String document, String at, int free, int worked) {}

    /** What was typed: {@code country} or {@code region}, a year, a document, and the text. */
    record Typed(String scope, String year, String document, String text) {}

    /** What a text says: its days, one in words each, and the working days of the year before and after. */
    record Reading(List<String> days, int before, int after) {}

    public boolean loaded() {
        return !months.isEmpty();
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.calendar", ""));
    }
}
