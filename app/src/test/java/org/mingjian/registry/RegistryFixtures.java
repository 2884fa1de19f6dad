package org.mingjian.registry;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.NewAgency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;
import org.springframework.boot.test.context.TestComponent;

/** Agencies and people for tests; each test gets its own. */
@TestComponent
class RegistryFixtures {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Agencies agencies;

    RegistryFixtures(Agencies agencies) {
        this.agencies = agencies;
    }

    Agency agency(@Nullable UUID above) {
        String code = "bureau-" + NUMBER.incrementAndGet();
        Outcome<Agency> outcome = agencies.found("test",
                new NewAgency(code, "应急管理局 " + code, "120111", "COUNTY", above));
        return switch (outcome) {
            case Outcome.Done<Agency>(Agency agency) -> agency;
            case Outcome.Refused<Agency> refused -> throw new AssertionError(refused.faults());
        };
    }

    Actor planner(Agency agency) {
        return new Actor(UUID.randomUUID(), "planner", "计划员", agency.id(), agency.code(), agency.name(), null,
                Set.of(Role.PLANNER));
    }

    Actor planner() {
        return planner(agency(null));
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
