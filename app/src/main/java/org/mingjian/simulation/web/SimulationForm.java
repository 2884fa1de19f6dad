package org.mingjian.simulation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.draw.Departure;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Rotation;
import org.mingjian.policy.RuleValue;
import org.mingjian.shell.Fault;
import org.mingjian.simulation.PlanExtras;
import org.mingjian.simulation.SimulationPlan;

/**
 * What somebody typed for a trial, as typed.
 *
 * @param workDays empty for the working days until the next draw
 * @param seed label of the seeds
 * @param more what else is tried; every field may be empty
 */
record SimulationForm(String years, String draws, String count, String workDays, String seed, More more) {
    private static final int MOST_YEARS = 20;
    private static final int MOST_DRAWS = 60;
    private static final int MOST_COUNT = 100_000;
    private static final int MOST_DAYS = 365;
    private static final int MOST_EXPERTS = 9;
    private static final int USUAL_YEARS = 5;

    /**
     * What may stay empty.
     *
     * @param otherDraws draws a year of another level, from the same registry
     */
    record More(String expertSeats, String frequency, String yearPlan, String otherDraws, String otherCount) {
        static final More NONE = new More("", "", "", "", "");

        /** Says whether anything was typed. */
        public boolean any() {
            return !(expertSeats + frequency + yearPlan + otherDraws + otherCount).isEmpty();
        }
    }

    /** Returns what a policy itself says; what it leaves open stays empty. */
    static SimulationForm of(PolicyDocument policy) {
        OptionalInt least = policy.minDrawsPerYear();
        String draws = least.isPresent() ? Integer.toString(least.getAsInt()) : "";
        String count = policy.yearTarget()
                .map(RuleValue.YearTarget::subjects)
                .filter(target -> least.isPresent())
                .map(target -> Integer.toString(Math.ceilDiv(target, least.getAsInt())))
                .orElse("");
        return new SimulationForm(Integer.toString(USUAL_YEARS), draws, count, "", "simulation", More.NONE);
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        number(faults, "years", years, MOST_YEARS);
        number(faults, "draws", draws, MOST_DRAWS);
        number(faults, "count", count, MOST_COUNT);
        maybe(faults, "workDays", workDays, MOST_DAYS);
        maybe(faults, "expertSeats", more.expertSeats(), MOST_EXPERTS);
        maybe(faults, "frequency", more.frequency(), MOST_DRAWS);
        maybe(faults, "yearPlan", more.yearPlan(), MOST_COUNT);
        maybe(faults, "otherDraws", more.otherDraws(), MOST_DRAWS);
        maybe(faults, "otherCount", more.otherCount(), MOST_COUNT);
        if (!seed.matches("[A-Za-z0-9._-]{1,40}")) {
            faults.add(Fault.of("seed", "simulation.fault.seed").at("simulation.seed", seed));
        }
        return faults;
    }

    /** Returns the plan of a form without faults. */
    SimulationPlan plan(PolicyDocument policy, int firstYear) {
        Optional<Rotation> rotation = policy.rotation();
        int drawn = Integer.parseInt(count);
        return new SimulationPlan(firstYear, Integer.parseInt(years), Integer.parseInt(draws), drawn,
                Departure.leavesOutDrawn(policy), rotation.orElse(Rotation.NONE), whole(workDays), 1, seed,
                extras(drawn));
    }

    private PlanExtras extras(int drawn) {
        PlanExtras.Other other = more.otherDraws().isEmpty() && more.otherCount().isEmpty()
                ? PlanExtras.Other.NONE
                : new PlanExtras.Other(whole(more.otherDraws()).orElse(1), whole(more.otherCount()).orElse(drawn));
        return new PlanExtras(0, whole(more.frequency()).orElse(1), new TreeMap<>(),
                new ExpertSeats(whole(more.expertSeats()).orElse(0), ""), List.of(), new TreeSet<>(), new TreeSet<>(),
                other, whole(more.yearPlan()), PlanExtras.OFFICE_DAYS);
    }

    private static OptionalInt whole(String typed) {
        return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
    }

    private static void maybe(List<Fault> faults, String field, String typed, int most) {
        if (!typed.isEmpty()) {
            number(faults, field, typed, most);
        }
    }

    private static void number(List<Fault> faults, String field, String typed, int most) {
        boolean fits = typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= most;
        if (!fits) {
            faults.add(Fault.of(field, "simulation.fault.number", most).at("simulation." + field, typed));
        }
    }
}
