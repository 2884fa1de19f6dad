package org.mingjian.registry;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;

/** People for tests, and what outcomes hold. */
final class RegistryFixtures {
    private RegistryFixtures() {}

    static Actor planner(Agency agency) {
        return new Actor(UUID.randomUUID(), "planner", "计划员", agency.id(), agency.code(), agency.name(), null,
                Set.of(Role.PLANNER));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.faults());
        };
    }

    static ImportRun imported(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported imported -> imported.run();
            case ImportOutcome.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    static Optional<Subject> own(Subjects subjects, Actor actor, String code) {
        return subjects.find(Set.of(actor.agencyId()), actor.agencyId(), code);
    }
}
