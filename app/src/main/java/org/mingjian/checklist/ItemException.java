package org.mingjian.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A stated exception from the published list (清单外检查的例外): asked with its matter, basis and reason, and decided by
 * another person.
 *
 * @param id its id
 * @param agencyId the agency
 * @param number its number among the agency's exceptions, from 1
 * @param request what was asked
 * @param hash the SHA-256 of the request with its salt, which the ledger also holds
 * @param state how it stands
 * @param asked who asked, and when
 * @param decided who approved, rejected or withdrew it, when, and in which words; none while it waits
 */
public record ItemException(
    UUID id,
    UUID agencyId,
    int number,
    ExceptionRequest request,
    String hash,
    State state,
    Act asked,
    Optional<Act> decided
) {
    /** How an exception stands. */
    public enum State {
        ASKED, APPROVED, REJECTED, WITHDRAWN
    }

    /** An act on an exception: the account, the person's name, the moment, and what was said, if anything. */
    public record Act(UUID by, String name, Instant at, String words) {}

    public ItemException {
        if (state == State.ASKED == decided.isPresent()) {
            throw new IllegalArgumentException("An exception that is " + state + " has a decision, or waits for one.");
        }
    }

    /** Says whether it allows inspections on a day. */
    public boolean holds(LocalDate day) {
        return state == State.APPROVED && request.scope().holds(day);
    }

    ItemException decided(State to, Act act) {
        return new ItemException(id, agencyId, number, request, hash, to, asked, Optional.of(act));
    }
}
