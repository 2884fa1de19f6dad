package org.mingjian.draw.web;

import java.util.Optional;
import org.mingjian.draw.DrawRecord;

/**
 * A draw among its attempts (VDP §3.3).
 *
 * @param before the void attempt that this one follows
 * @param after the attempt that follows this void one
 * @param reason why this one was asked for, or the empty string
 * @param askedAt when, or the empty string
 * @param askedBy name of the person who asked, or the empty string
 * @param approvedAt when the supervising party approved the draft as it is now, or the empty string
 * @param stale whether an approval was lost because the draft was changed after it
 * @param may what the reader may do
 */
record AttemptView(
    Optional<DrawRecord> before,
    Optional<DrawRecord> after,
    String reason,
    String askedAt,
    String askedBy,
    String approvedAt,
    boolean stale,
    May may
) {
    /** What the reader may do: ask for another attempt, approve this one, or read why not. */
    record May(boolean ask, boolean approve, boolean own) {}

    /** Says whether there is anything to show. */
    public boolean any() {
        return before.isPresent() || after.isPresent() || may.ask();
    }
}
