package org.mingjian.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjian.calendar.WorkCalendar;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.Strength;
import org.mingjian.registry.Vehicle;

/**
 * How many subjects people, days and vehicles can take (PLAN-03, REG-07), as 安监总政法〔2017〕150号 computes a plan: working
 * days times people, divided by what one subject needs; a vehicle with seats for a team takes one team a day.
 *
 * @param days working days of the inspections
 * @param people inspectors who may go
 * @param team inspectors in each team
 * @param visitDays working days that a team needs for a subject
 * @param vehicleDays days on which a vehicle with seats for a team can be used, over all vehicles
 * @param vehicles how many such vehicles there are; none where no vehicle is registered, and then they do not bound
 */
public record Workload(int days, int people, int team, int visitDays, long vehicleDays, int vehicles) {
    /** Returns the most subjects that the people can visit. */
    public long byPeople() {
        return (long) days * people / ((long) team * visitDays);
    }

    /** Returns the most subjects that the vehicles can reach; empty where none is registered. */
    public Optional<Long> byVehicles() {
        return vehicles == 0 ? Optional.empty() : Optional.of(vehicleDays / visitDays);
    }

    /** Returns the most subjects that a draw may take. */
    public long most() {
        return Math.min(byPeople(), byVehicles().orElse(Long.MAX_VALUE));
    }

    /**
     * Computes the workload of a draft; empty where a year's working days are not loaded.
     *
     * @param vehicles the agency's vehicles and equipment
     */
    static Optional<Workload> of(
        DrawDraft draft,
        PolicyDocument policy,
        int people,
        List<Vehicle> vehicles,
        WorkCalendar calendar
    ) {
        LocalDate from = draft.inspectFrom();
        LocalDate to = draft.inspectTo();
        if (!calendar.loaded(from.getYear()) || !calendar.loaded(to.getYear())) {
            return Optional.empty();
        }
        List<LocalDate> days = from.datesUntil(to.plusDays(1)).filter(calendar::workingDay).toList();
        int team = policy.team().minimum() + draft.choices().experts().seats();
        List<Vehicle> able = vehicles.stream()
                .filter(vehicle -> vehicle.kind() == Vehicle.Kind.VEHICLE && vehicle.seats().orElse(0) >= team)
                .toList();
        boolean registered = vehicles.stream().anyMatch(vehicle -> vehicle.kind() == Vehicle.Kind.VEHICLE);
        long vehicleDays = able.stream().mapToLong(one -> days.stream().filter(one::usableOn).count()).sum();
        return Optional.of(new Workload(days.size(), people, policy.team().minimum(), draft.choices().visitDays(),
                vehicleDays, registered ? Math.max(1, able.size()) : 0));
    }

    /** Returns how strictly the bound holds: a source that names people and vehicles binds in principle (PLAN-03). */
    static Optional<PolicyRule> rule(PolicyDocument policy) {
        return policy.rule("draw-size").filter(rule -> !rule.text().isEmpty());
    }

    static boolean binds(PolicyDocument policy) {
        return rule(policy).filter(rule -> rule.strength() == Strength.MUST).isPresent();
    }
}
