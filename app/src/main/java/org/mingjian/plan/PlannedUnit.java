package org.mingjian.plan;

import java.time.LocalDate;

/**
 * One visit to a unit that a plan names (定点执法企业).
 *
 * @param code its unified social credit code
 * @param name its name as the registry had it
 * @param from the first day on which it may be visited
 * @param to the last
 */
public record PlannedUnit(String code, String name, LocalDate from, LocalDate to) {
    public PlannedUnit {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A visit cannot end on " + to + " when it begins on " + from + ".");
        }
    }
}
