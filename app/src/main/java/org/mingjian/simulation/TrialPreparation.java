package org.mingjian.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingjian.draw.Available;
import org.mingjian.draw.Candidate;
import org.mingjian.draw.Crew;
import org.mingjian.draw.Departure;
import org.mingjian.draw.DrawSize;
import org.mingjian.draw.Preparation;
import org.mingjian.draw.Unit;
import org.mingjian.draw.Wishes;
import org.mingjian.draw.Workload;
import org.mingjian.policy.PolicyDocument;

/** Prepares each draw of a simulation as the platform prepares a draft. */
final class TrialPreparation {
    private static final int RESERVE = 2;

    private final PolicyDocument policy;
    private final SimulationPlan plan;
    private final TrialRegistry registry;
    private final Workforce people;
    private final Absence absence;
    private final Fleet fleet;
    private final Crew crew;

    TrialPreparation(
            PolicyDocument policy, SimulationPlan plan, TrialRegistry registry, Workforce people, Absence absence,
            Fleet fleet
    ) {
        this.policy = policy;
        this.plan = plan;
        this.registry = registry;
        this.people = people;
        this.absence = absence;
        this.fleet = fleet;
        this.crew = crew();
    }

    /** @param inspections working days on which the draw's inspections are made */
    Preparation of(LocalDate day, List<LocalDate> inspections) {
        List<Candidate> candidates = registry.enterprises()
                .stream()
                .map(one -> new Candidate(one.code(), one.name(), one.industry(), one.grade(),
                        absence.status(one, day)))
                .toList();
        List<Available> available = people.on(day);
        long able = available.stream().filter(person -> !person.validUntil().isBefore(day)).count();
        Optional<Long> carrierDays = fleet.days(inspections);
        Workload workload = new Workload(inspections.size(), (int) able, policy.team().minimum(), plan.visitDays(),
                carrierDays.orElse(0L), carrierDays.isPresent() ? 1 : 0);
        Wishes wishes = new Wishes(false, crew, plan.rotation(), people.past(), Optional.of(workload),
                Optional.empty(), departures(day));
        return Preparation.of(policy, DrawSize.of(plan.countIn(day.getYear()), RESERVE), candidates, available,
                registry.conflicts(), day, true, wishes);
    }

    private List<Departure> departures(LocalDate day) {
        List<Departure> departures = new ArrayList<>();
        Departure.again(policy, plan.leaveOut()).ifPresent(departures::add);
        if (Departure.leavesOutDrawn(policy)
                && registry.enterprises().stream().anyMatch(one -> absence.beyondPolicy(one, day))) {
            policy.rule("same-year-exclusion").map(Departure::from).ifPresent(departures::add);
        }
        if (registry.enterprises().stream().anyMatch(absence::beyondLevels)) {
            policy.crossLevelExclusion()
                    .map(rule -> new Departure("cross-level", rule.clause(), rule.sentence()))
                    .ifPresent(departures::add);
        }
        return departures;
    }

    /** Each department that goes along is a unit of its own, and sends the inspectors that its name stands behind. */
    private Crew crew() {
        List<Unit> units = new ArrayList<>();
        Map<String, String> codeOf = new HashMap<>();
        for (String department : plan.extras().departments()) {
            String code = String.format(Locale.ROOT, "U%02d", units.size() + 1);
            units.add(new Unit(code, department));
            codeOf.put(department, code);
        }
        Map<String, String> unitOf = new HashMap<>();
        registry.inspectors()
                .stream()
                .filter(person -> codeOf.containsKey(person.department()))
                .forEach(person -> unitOf.put(person.certificate(), codeOf.getOrDefault(person.department(), "")));
        return new Crew(units, unitOf, registry.experts(), plan.extras().experts());
    }
}
