package org.mingjian.simulation;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.draw.DrawChoices;

/**
 * What is tried beyond the size of the draws; each has a default by which nothing is special.
 *
 * @param more enterprises that each draw takes more in every further year
 * @param frequency how often in a year an enterprise is drawn before it has reached its frequency (POL-07)
 * @param exceptions why an enterprise is not left out though it was drawn this year, by its credit code
 * @param experts the expert seats of each team
 * @param departments who sends one inspector each to every enterprise (PLAN-07); empty for a draw of one department
 * @param industries the industries that a directed draw is about; empty for an undirected one
 * @param equipment what every team takes with it, by the names of the equipment
 * @param other draws of another level in each year
 * @param yearPlan inspections in the year's plan, of which the share of double-random is taken
 * @param officeDays working days that an office needs for a report, a summary or a publication
 */
public record PlanExtras(
    int more,
    int frequency,
    SortedMap<String, DrawChoices.ExceptionCode> exceptions,
    DrawChoices.ExpertSeats experts,
    List<String> departments,
    SortedSet<String> industries,
    SortedSet<String> equipment,
    Other other,
    OptionalInt yearPlan,
    int officeDays
) {
    /** No clause gives this number; it is what is taken where nobody says another. */
    public static final int OFFICE_DAYS = 5;
    public static final PlanExtras NONE = new PlanExtras(0, 1, new TreeMap<>(), DrawChoices.ExpertSeats.NONE, List.of(),
            new TreeSet<>(), new TreeSet<>(), Other.NONE, OptionalInt.empty(), OFFICE_DAYS);

    public PlanExtras {
        exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
        departments = List.copyOf(departments);
        industries = Collections.unmodifiableSortedSet(new TreeSet<>(industries));
        equipment = Collections.unmodifiableSortedSet(new TreeSet<>(equipment));
        if (more < 0 || frequency < 1 || officeDays < 1 || yearPlan.orElse(1) < 1) {
            throw new IllegalArgumentException("A frequency and days are positive, and draws do not shrink.");
        }
    }

    /** How often another level draws in a year, and how many each time. */
    public record Other(int draws, int count) {
        public static final Other NONE = new Other(0, 0);

        public boolean takesPart() {
            return draws > 0;
        }
    }
}
