package org.mingjian.simulation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.draw.Available;
import org.mingjian.draw.Conflict;
import org.mingjian.draw.Specialist;
import org.mingjian.registry.Expert;
import org.mingjian.registry.Experts;
import org.mingjian.registry.Inspector;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.Interests;
import org.mingjian.registry.PoolCondition;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.Subjects;
import org.mingjian.registry.Vehicles;
import org.mingjian.registry.Visit;
import org.mingjian.registry.Visits;
import org.mingjian.simulation.Carrier;
import org.mingjian.simulation.Entered;
import org.mingjian.simulation.TrialRegistry;
import org.springframework.stereotype.Component;

/** Takes an agency's registries as they are into a simulation; another level draws from the same enterprises. */
@Component
class OwnRegistry {
    private final Subjects subjects;
    private final Inspectors inspectors;
    private final Interests interests;
    private final Visits visits;
    private final Vehicles vehicles;
    private final Experts experts;

    OwnRegistry(
            Subjects subjects, Inspectors inspectors, Interests interests, Visits visits, Vehicles vehicles,
            Experts experts
    ) {
        this.subjects = subjects;
        this.inspectors = inspectors;
        this.interests = interests;
        this.visits = visits;
        this.vehicles = vehicles;
        this.experts = experts;
    }

    TrialRegistry of(UUID agency, LocalDate today) {
        List<Entered> enterprises = enterprises(agency, today.getYear());
        Set<String> codes = enterprises.stream().map(Entered::code).collect(Collectors.toSet());
        return new TrialRegistry(enterprises,
                inspectors.ofAgency(agency).stream().map(OwnRegistry::available).toList(), conflicts(agency),
                vehicles.ofAgency(agency)
                        .stream()
                        .map(one -> new Carrier(one.name(), one.seats().orElse(0), one.usableFrom(), one.usableTo()))
                        .toList(),
                experts.ofAgency(agency).stream().map(one -> specialist(one, today)).toList(), codes);
    }

    /** Lists the enterprises, with whether the year has seen them already. */
    private List<Entered> enterprises(UUID agency, int year) {
        Map<String, List<Visit>> seen = visits.inYear(agency, year);
        return subjects.pool(agency, PoolCondition.ALL).stream().map(one -> entered(one, year, seen)).toList();
    }

    private static Entered entered(PoolSubject one, int year, Map<String, List<Visit>> seen) {
        return new Entered(one.code(), one.name(), one.industry(), one.grading().grade(), one.flags().key(),
                one.flags().blacklisted(), one.flags().abnormal(),
                seen.containsKey(one.code()) ? Optional.of(year) : Optional.empty());
    }

    private static Available available(Inspector one) {
        return new Available(one.certificate(), one.name(), one.department(), new TreeSet<>(one.groups()),
                one.mayLead(), one.validUntil(), one.priorLoad(), one.seatLimit());
    }

    private static Specialist specialist(Expert one, LocalDate today) {
        return new Specialist(one.number(), one.name(), new TreeSet<>(one.industries()), Set.copyOf(one.contents()),
                one.stateOn(today) == Expert.State.SERVING);
    }

    private List<Conflict> conflicts(UUID agency) {
        return interests.ofAgency(agency)
                .stream()
                .map(interest -> new Conflict(interest.certificate(), interest.code()))
                .toList();
    }
}
