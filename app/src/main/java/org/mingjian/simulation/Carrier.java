package org.mingjian.simulation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A vehicle or a piece of equipment as a simulation sees it (REG-07).
 *
 * @param name what it is; pieces of equipment with the same name stand for each other
 * @param seats seats of a vehicle, the driver's among them; 0 for equipment
 * @param from first day on which it can be used
 * @param to last day on which it can be used, where that is known
 */
public record Carrier(String name, int seats, LocalDate from, Optional<LocalDate> to) {
    boolean vehicle() {
        return seats > 0;
    }

    boolean usableOn(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
}
