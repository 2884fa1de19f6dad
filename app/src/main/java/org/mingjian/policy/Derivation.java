package org.mingjian.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An agency's own policy, derived from another one.
 *
 * @param id its number, and its name in addresses
 * @param agencyId the agency
 * @param agencyCode that agency's name in the ledger
 * @param document the document as it is now; it can always be followed
 * @param base the policy and version that it was derived from, such as {@code zibo-2017 / 1}
 * @param baseHash the hash of that document
 * @param state where it stands
 * @param madeAt when it was begun
 * @param submittedBy who submitted it last
 * @param decidedBy who approved it or sent it back
 * @param decidedAt when
 * @param reason why it was sent back last, or the empty string
 * @param revision for optimistic locking
 */
public record Derivation(
    UUID id,
    UUID agencyId,
    String agencyCode,
    PolicyDocument document,
    String base,
    String baseHash,
    State state,
    Instant madeAt,
    Optional<UUID> submittedBy,
    Optional<UUID> decidedBy,
    Optional<Instant> decidedAt,
    String reason,
    int revision
) {
    /** Being written, waiting for a leader, or approved and unchangeable. */
    public enum State {
        DRAFT, SUBMITTED, APPROVED
    }
}
