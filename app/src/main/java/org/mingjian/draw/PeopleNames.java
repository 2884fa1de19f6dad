package org.mingjian.draw;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingjian.registry.Experts;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.Subjects;
import org.springframework.stereotype.Component;

/** Finds the names behind the public ids of a draw. */
@Component
class PeopleNames {
    private final Subjects subjects;
    private final Inspectors inspectors;
    private final Experts experts;

    PeopleNames(Subjects subjects, Inspectors inspectors, Experts experts) {
        this.subjects = subjects;
        this.inspectors = inspectors;
        this.experts = experts;
    }

    Map<String, String> ofSubjects(UUID agency, Collection<String> codes) {
        return subjects.names(agency, Set.copyOf(codes));
    }

    /** Names everybody who may have been seated: the own inspectors, those of participants, and the experts. */
    Map<String, String> ofPersons(DrawRecord draw) {
        Map<String, String> names = new HashMap<>();
        draw.draft()
                .choices()
                .participants()
                .forEach(one -> inspectors.ofAgency(one.agency())
                        .forEach(person -> names.put(Roster.pid(person.certificate()), person.name())));
        experts.ofAgency(draw.agency()).forEach(expert -> names.put(Roster.pid(expert.number()), expert.name()));
        inspectors.ofAgency(draw.agency())
                .forEach(person -> names.put(Roster.pid(person.certificate()), person.name()));
        return names;
    }
}
