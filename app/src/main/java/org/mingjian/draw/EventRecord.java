package org.mingjian.draw;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fairdraw.events.EventEffect;

/**
 * An event of a draw as it is on record.
 *
 * @param no its number in the draw, from 1 without gaps; that of a refused one is given again
 * @param status {@code E} or {@code M}, that of the void subject's row; empty for a person
 * @param evidenceName name of the evidence's file, empty for a text
 * @param decided by whom and when it was approved or refused, once it was
 * @param refusal why it was refused
 * @param index of the entry EVENT in the ledger, once approved
 * @param revealDeadline until when fresh shares are revealed, where they are needed
 * @param effect what it came to, once known
 */
public record EventRecord(
    UUID id,
    UUID draw,
    int no,
    EventState state,
    EventFacts facts,
    String status,
    String evidenceName,
    String evidenceHash,
    Act reported,
    Optional<Act> decided,
    String refusal,
    OptionalLong index,
    Optional<Instant> revealDeadline,
    Optional<EventEffect> effect
) {
    /** Who did something, and when. */
    public record Act(UUID by, Instant at) {}

    /** Returns the credit code of the subject that came in, if one did. */
    public Optional<String> substitute() {
        return effect.flatMap(EventEffect::substitute).flatMap(known -> known);
    }
}
