package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A vehicle or a piece of equipment (执法车辆、装备), which bounds how many subjects a draw may take (REG-07).
 *
 * @param id the record
 * @param agencyId the agency that has it
 * @param plate plate or inventory number, unique in the agency
 * @param name what it is
 * @param kind vehicle or equipment
 * @param seats seats of a vehicle, the driver's among them; empty for equipment
 * @param department the department that has it
 * @param usableFrom first day on which it can be used
 * @param usableTo last day on which it can be used, where that is known
 * @param aside values of unknown columns by header
 * @param version goes up by one with every change
 */
public record Vehicle(
    long id,
    UUID agencyId,
    String plate,
    String name,
    Kind kind,
    OptionalInt seats,
    String department,
    LocalDate usableFrom,
    Optional<LocalDate> usableTo,
    Map<String, String> aside,
    long version
) implements BookRecord {
    public Vehicle {
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
    }

    /** Whether it carries people. */
    public enum Kind {
        VEHICLE, EQUIPMENT
    }

    /** Says whether it can be used on that day; first and last day count. */
    public boolean usableOn(LocalDate day) {
        return !day.isBefore(usableFrom) && usableTo.filter(day::isAfter).isEmpty();
    }

    @Override
    public Map<String, String> words() {
        return VehicleForm.words(this);
    }
}
