package org.mingjian.draw;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A further attempt of a void draw (再次抽取, VDP §3.3), asked for and perhaps allowed.
 *
 * @param draw the draft of the attempt
 * @param before the void attempt that it follows
 * @param reason why it is tried again
 * @param asked by whom and when
 * @param approved by whom of the supervising party and when, and which version of the draft
 */
public record Attempt(UUID draw, UUID before, String reason, Act asked, Optional<Approved> approved) {
    /** Who did something, and when. */
    public record Act(UUID by, Instant at) {}

    /** Who allowed which version of a draft, and when. */
    public record Approved(UUID by, Instant at, int version) {}

    /** Returns the approval of a draft as it is now; one that was changed since is approved no more. */
    public Optional<Approved> approvalOf(DrawRecord draft) {
        return approved.filter(one -> draft.seal().isPresent() || one.version() == draft.version());
    }
}
