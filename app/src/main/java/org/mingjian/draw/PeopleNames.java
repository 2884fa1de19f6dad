package org.mingjian.draw;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.Subjects;
import org.springframework.stereotype.Component;

/** Finds the names behind the public ids of a draw. */
@Component
class PeopleNames {
    private final Subjects subjects;
    private final Inspectors inspectors;

    PeopleNames(Subjects subjects, Inspectors inspectors) {
        this.subjects = subjects;
        this.inspectors = inspectors;
    }

    Map<String, String> ofSubjects(UUID agency, Collection<String> codes) {
        return subjects.names(agency, Set.copyOf(codes));
    }

    Map<String, String> ofPersons(UUID agency) {
        Map<String, String> names = new HashMap<>();
        inspectors.ofAgency(agency).forEach(person -> names.put(Roster.pid(person.certificate()), person.name()));
        return names;
    }
}
