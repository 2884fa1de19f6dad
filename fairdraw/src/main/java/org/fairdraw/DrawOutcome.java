package org.fairdraw;

import java.util.List;

/** What drawing comes to: the one result, or every reason why there is none (VDP §4.3, §6.3). */
public sealed interface DrawOutcome {
    /** The result. */
    record Drawn(DrawnDraw draw) implements DrawOutcome {}

    /** There is no result from this input. */
    record Refused(List<Refusal> refusals) implements DrawOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
