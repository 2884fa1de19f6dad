package org.mingjian.simulation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mingjian.draw.Departure;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Rotation;
import org.mingjian.policy.RuleValue;
import org.mingjian.shell.Fault;
import org.mingjian.simulation.SimulationPlan;

/**
 * What somebody typed for a trial, as typed.
 *
 * @param workDays empty to leave the workload out
 * @param seed label of the seeds
 */
record SimulationForm(String years, String draws, String count, String workDays, String seed) {
    private static final int MOST_YEARS = 20;
    private static final int MOST_DRAWS = 60;
    private static final int MOST_COUNT = 100_000;
    private static final int MOST_DAYS = 365;
    private static final int USUAL_YEARS = 5;

    /** Returns what a policy itself says; what it leaves open stays empty. */
    static SimulationForm of(PolicyDocument policy) {
        OptionalInt least = policy.minDrawsPerYear();
        String draws = least.isPresent() ? Integer.toString(least.getAsInt()) : "";
        String count = policy.yearTarget()
                .map(RuleValue.YearTarget::subjects)
                .filter(target -> least.isPresent())
                .map(target -> Integer.toString(Math.ceilDiv(target, least.getAsInt())))
                .orElse("");
        return new SimulationForm(Integer.toString(USUAL_YEARS), draws, count, "", "simulation");
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        number(faults, "years", years, MOST_YEARS);
        number(faults, "draws", draws, MOST_DRAWS);
        number(faults, "count", count, MOST_COUNT);
        if (!workDays.isBlank()) {
            number(faults, "workDays", workDays, MOST_DAYS);
        }
        if (!seed.matches("[A-Za-z0-9._-]{1,40}")) {
            faults.add(Fault.of("seed", "simulation.fault.seed").at("simulation.seed", seed));
        }
        return faults;
    }

    /** Returns the plan of a form without faults. */
    SimulationPlan plan(PolicyDocument policy, int firstYear) {
        Optional<Rotation> rotation = policy.rotation();
        return new SimulationPlan(firstYear, Integer.parseInt(years), Integer.parseInt(draws), Integer.parseInt(count),
                Departure.leavesOutDrawn(policy), rotation.orElse(Rotation.NONE),
                workDays.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(workDays)), 1, seed);
    }

    private static void number(List<Fault> faults, String field, String typed, int most) {
        boolean fits = typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= most;
        if (!fits) {
            faults.add(Fault.of(field, "simulation.fault.number", most).at("simulation." + field, typed));
        }
    }
}
