package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One vehicle or piece of equipment as a sheet gives it; the members are those of {@link Vehicle}.
 *
 * @param row the sheet's row
 */
public record VehicleLine(
    int row,
    String plate,
    String name,
    Vehicle.Kind kind,
    OptionalInt seats,
    String department,
    LocalDate usableFrom,
    Optional<LocalDate> usableTo,
    Map<String, String> aside
) {
    Vehicle as(long id, UUID agency, long version) {
        return new Vehicle(id, agency, plate, name, kind, seats, department, usableFrom, usableTo, aside, version);
    }
}
