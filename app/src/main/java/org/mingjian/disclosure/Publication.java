package org.mingjian.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the public may see of a draw (公示).
 *
 * @param draw the attempt it speaks of
 * @param sealedAt since when its fingerprint and chances are public
 * @param publishedAt since when its result is public
 */
public record Publication(
    UUID draw,
    UUID agency,
    String drawId,
    int attempt,
    String title,
    State state,
    Instant sealedAt,
    Optional<Instant> publishedAt,
    Optional<String> voidReason
) {

    /** How far the public may look: up to the chances, up to the result, or at the reason of a void. */
    public enum State {
        SEALED, PUBLISHED, VOID
    }
}
