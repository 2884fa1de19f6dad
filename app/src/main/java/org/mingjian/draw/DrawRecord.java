package org.mingjian.draw;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A draw as it is on record.
 *
 * @param id identity of this attempt
 * @param agency the agency that draws
 * @param org its code, as in the commitment
 * @param drawId number of the draw, the same for each attempt
 * @param attempt 1 for the first
 * @param state where it stands
 * @param draft what was entered
 * @param policyId policy of the agency when the draw was made
 * @param policyVersion its version
 * @param seal what sealing fixed, once sealed
 * @param moments when each later step happened
 * @param voidReason why it was given up, for a void draw
 * @param version for optimistic locking of the draft
 */
public record DrawRecord(
    UUID id,
    UUID agency,
    String org,
    String drawId,
    int attempt,
    DrawState state,
    DrawDraft draft,
    String policyId,
    String policyVersion,
    Optional<Seal> seal,
    Moments moments,
    Optional<String> voidReason,
    Instant createdAt,
    int version
) {

    /**
     * What sealing fixed.
     *
     * @param commitment C in hex
     */
    public record Seal(
        int seq,
        String commitment,
        Instant sealedAt,
        Instant revealDeadline,
        Optional<Instant> beaconTime
    ) {}

    /** When the steps after sealing happened. */
    public record Moments(
        Optional<Instant> started,
        Optional<Instant> drawn,
        Optional<Instant> confirmed,
        Optional<Instant> published
    ) {}

    /** Returns the place in the organisation's sequence, empty before sealing. */
    public OptionalInt seq() {
        return seal.map(value -> OptionalInt.of(value.seq())).orElse(OptionalInt.empty());
    }

    /** Returns what was sealed, or fails for a draw that is not. */
    public Seal sealed() {
        return seal.orElseThrow(() -> new IllegalStateException("The draw " + drawId + " is not sealed."));
    }
}
