package org.mingjian.draw;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.SortedSet;

/**
 * An inspector (执法检查人员) as a draw sees them.
 *
 * @param certificate number of the enforcement certificate
 * @param name the person's name, for people to read; it is not in the row
 * @param department name of the department
 * @param groups codes of the industries the person may inspect
 * @param mayLead whether the person may lead a team
 * @param validUntil last day of the certificate
 * @param priorLoad seats already held this year
 * @param limit most seats in this draw, empty for no limit
 */
public record Available(
    String certificate,
    String name,
    String department,
    SortedSet<String> groups,
    boolean mayLead,
    LocalDate validUntil,
    int priorLoad,
    OptionalInt limit
) {}
