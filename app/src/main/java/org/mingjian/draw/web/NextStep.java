package org.mingjian.draw.web;

import java.time.Instant;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;

/** What a draw waits for, as far as its record alone tells. */
enum NextStep {
    SEAL, REVEAL, SEED, TEAMS, PUBLISH, NOTHING;

    static NextStep of(DrawRecord draw, Instant now) {
        return switch (draw.state()) {
            case PREPARING -> SEAL;
            case SEALED -> {
                Optional<Instant> deadline = draw.seal().map(DrawRecord.Seal::revealDeadline);
                yield deadline.filter(now::isAfter).isPresent() ? SEED : REVEAL;
            }
            case DRAWN -> TEAMS;
            case CONFIRMED -> PUBLISH;
            case PUBLISHED, VOID -> NOTHING;
        };
    }
}
