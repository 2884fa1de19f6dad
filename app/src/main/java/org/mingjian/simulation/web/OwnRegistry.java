package org.mingjian.simulation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.mingjian.draw.Available;
import org.mingjian.draw.Conflict;
import org.mingjian.registry.Inspector;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.Interests;
import org.mingjian.registry.PoolCondition;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.Subjects;
import org.mingjian.registry.Visit;
import org.mingjian.registry.Visits;
import org.mingjian.simulation.Entered;
import org.springframework.stereotype.Component;

/** Takes an agency's registries as they are into a simulation. */
@Component
class OwnRegistry {
    private final Subjects subjects;
    private final Inspectors inspectors;
    private final Interests interests;
    private final Visits visits;

    OwnRegistry(Subjects subjects, Inspectors inspectors, Interests interests, Visits visits) {
        this.subjects = subjects;
        this.inspectors = inspectors;
        this.interests = interests;
        this.visits = visits;
    }

    /** Lists the enterprises, with whether the year has seen them already. */
    List<Entered> enterprises(UUID agency, int year) {
        Map<String, List<Visit>> seen = visits.inYear(agency, year);
        return subjects.pool(agency, PoolCondition.ALL).stream().map(one -> entered(one, year, seen)).toList();
    }

    private static Entered entered(PoolSubject one, int year, Map<String, List<Visit>> seen) {
        return new Entered(one.code(), one.name(), one.industry(), one.grading().grade(), one.flags().key(),
                one.flags().blacklisted(), seen.containsKey(one.code()) ? Optional.of(year) : Optional.empty());
    }

    List<Available> inspectors(UUID agency) {
        return inspectors.ofAgency(agency).stream().map(OwnRegistry::available).toList();
    }

    private static Available available(Inspector one) {
        return new Available(one.certificate(), one.name(), one.department(), new TreeSet<>(one.groups()),
                one.mayLead(), one.validUntil(), one.priorLoad(), one.seatLimit());
    }

    List<Conflict> conflicts(UUID agency) {
        return interests.ofAgency(agency)
                .stream()
                .map(interest -> new Conflict(interest.certificate(), interest.code()))
                .toList();
    }
}
