package org.mingjian.draw;

import java.time.Instant;
import java.util.Optional;

/**
 * The envelope of a sealed draw (密封件, VDP §15.25).
 *
 * @param party whose share is in it
 * @param receiver who alone may look into it
 * @param openDeadline until when it must be opened
 * @param salt 64 hex digits that hide the result's fingerprint, once there is a result
 * @param openedAt when it was opened
 */
public record Envelope(
    String party,
    String receiver,
    Instant openDeadline,
    Optional<String> salt,
    Optional<Instant> openedAt
) {
    /** Says whether anybody but the receiver may know what it hides. */
    public boolean opened() {
        return openedAt.isPresent();
    }
}
