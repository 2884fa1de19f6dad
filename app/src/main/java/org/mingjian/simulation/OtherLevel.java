package org.mingjian.simulation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.mingjian.simulation.PlanExtras.Other;

/**
 * Another level that draws in the same year (REG-04): every enterprise of its registry with the same chance, by the
 * simulation's label, and none that either level drew this year.
 */
final class OtherLevel {
    private final SimulationPlan plan;
    private final Set<String> registry;
    private final TrialDays days;
    private final Set<String> drawn = new HashSet<>();
    private int held;

    OtherLevel(SimulationPlan plan, Set<String> registry, TrialDays days) {
        this.plan = plan;
        this.registry = registry;
        this.days = days;
    }

    void newYear() {
        drawn.clear();
        held = 0;
    }

    /** Returns what it drew this year. */
    Set<String> drawn() {
        return drawn;
    }

    /**
     * Holds its draws up to and with a day.
     *
     * @param taken what the own level drew this year
     * @return how many enterprises it had too few
     */
    int holdUntil(LocalDate day, Set<String> taken) {
        Other other = plan.extras().other();
        List<LocalDate> due = days.draws(day.getYear(), other.draws());
        int missing = 0;
        while (held < due.size() && !due.get(held).isAfter(day)) {
            missing += other.count() - hold(due.get(held), taken, other.count());
            held++;
        }
        return missing;
    }

    private int hold(LocalDate day, Set<String> taken, int count) {
        List<String> lot = registry.stream()
                .filter(code -> !taken.contains(code) && !drawn.contains(code))
                .sorted(Comparator.comparing(code -> ticket(day, code)))
                .limit(count)
                .toList();
        drawn.addAll(lot);
        return lot.size();
    }

    private String ticket(LocalDate day, String code) {
        return Hex.of(Suite.S.hash((plan.label() + "\nother\n" + day + "\n" + code).getBytes(StandardCharsets.UTF_8)));
    }
}
