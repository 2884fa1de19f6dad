package org.mingjian.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How many visits the vehicles and the equipment allow: each takes one team a day (REG-07). */
final class Fleet {
    private final List<Carrier> carriers;
    private final Set<String> needed;
    private final int team;

    /** @param team people who go together, experts among them: a vehicle needs a seat for each */
    Fleet(List<Carrier> carriers, Set<String> needed, int team) {
        this.carriers = carriers;
        this.needed = needed;
        this.team = team;
    }

    /** Returns the days on which vehicles with seats for a team can be used; empty where no vehicle is listed. */
    OptionalLong vehicleDays(List<LocalDate> days) {
        List<Carrier> vehicles = carriers.stream().filter(Carrier::vehicle).toList();
        return vehicles.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(days(vehicles.stream().filter(one -> one.seats() >= team).toList(), days));
    }

    /** Returns the days of the scarcest equipment that every team takes with it; empty where none is asked for. */
    OptionalLong equipmentDays(List<LocalDate> days) {
        return needed.stream()
                .mapToLong(name -> days(carriers.stream()
                        .filter(one -> !one.vehicle() && one.name().equals(name))
                        .toList(), days))
                .min();
    }

    /** Returns the days of whatever is scarcer. */
    Optional<Long> days(List<LocalDate> days) {
        OptionalLong vehicles = vehicleDays(days);
        OptionalLong equipment = equipmentDays(days);
        return vehicles.isEmpty() && equipment.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.min(vehicles.orElse(Long.MAX_VALUE), equipment.orElse(Long.MAX_VALUE)));
    }

    private static long days(List<Carrier> able, List<LocalDate> days) {
        return able.stream().mapToLong(one -> days.stream().filter(one::usableOn).count()).sum();
    }
}
