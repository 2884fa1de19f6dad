package org.mingjian.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly review of each registry (每年至少更新一次, REG-03). */
@Service
public class Reviews {
    private final Books books;
    private final Ledger ledger;
    private final Clock clock;

    Reviews(Books books, Ledger ledger, Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How a registry stands.
     *
     * @param size how many records it has
     * @param last its last review, if it ever had one
     * @param due the last day of the next one
     * @param overdue whether that has passed
     */
    public record State(long size, Optional<LocalDate> last, Optional<LocalDate> due, boolean overdue) {}

    /** Returns how the agency's registry stands; one with records that was never reviewed is overdue, an empty one not. */
    public State state(UUID agency, BookKind kind) {
        Optional<LocalDate> last = books.reviewedOn(agency, kind);
        Optional<LocalDate> due = last.map(day -> day.plusYears(1));
        long size = books.size(agency, kind);
        boolean overdue = size > 0 && due.map(day -> day.isBefore(LocalDate.now(clock))).orElse(true);
        return new State(size, last, due, overdue);
    }

    /** Records that the whole registry of the actor's agency was gone through today. */
    @Transactional
    public void review(Actor actor, BookKind kind) {
        books.lock(actor.agencyId(), kind);
        books.review(actor.agencyId(), kind, LocalDate.now(clock));
        if (kind == BookKind.SUBJECTS) {
            ledger.append("SUBJECTS_REVIEWED", actor.agencyCode(), actor.accountId().toString(), Json.object());
        } else {
            ledger.append("REGISTRY_REVIEWED", actor.agencyCode(), actor.accountId().toString(),
                    Json.object("registry", kind.name()));
        }
    }
}
