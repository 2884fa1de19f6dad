package org.mingjian.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the public may see of an attempt of a draw (公示), from its sealing on.
 *
 * @param draw the attempt it speaks of
 * @param agency the agency that draws
 * @param org the agency's code
 * @param drawId the number of the draw, the same for each attempt
 * @param attempt 1 for the first
 * @param title what people call the draw
 * @param state how far the public may look
 * @param commitment C in hex
 * @param year the calendar year of the sealing in China
 * @param size how many it is about
 * @param sealedAt since when its fingerprint and chances are public
 * @param publishedAt since when its result is public
 * @param voided why it was given up, for a void one
 */
public record Publication(
    UUID draw,
    UUID agency,
    String org,
    String drawId,
    int attempt,
    String title,
    State state,
    String commitment,
    int year,
    Size size,
    Instant sealedAt,
    Optional<Instant> publishedAt,
    Optional<Voided> voided
) {

    /** How far the public may look: up to the chances, up to the result, or at the reason of a void. */
    public enum State {
        SEALED, PUBLISHED, VOID
    }

    /**
     * How many rows a draw is about.
     *
     * @param listed all rows of the sealed list
     * @param pool those that take part: eligible or mandatory
     * @param toDraw how many the draw takes
     */
    public record Size(long listed, long pool, long toDraw) {}

    /** When and why a draw was given up. */
    public record Voided(Instant at, String reason) {}

    /** Tells whether the result is public. */
    public boolean open() {
        return state == State.PUBLISHED;
    }
}
