package org.fairdraw;

import java.util.List;

/** What planning comes to: a draw that can be sealed, or every reason why not (VDP §3–§6). */
public sealed interface PlanOutcome {
    /** The draw can be sealed. */
    record Planned(PlannedDraw draw) implements PlanOutcome {}

    /** The draw cannot be made as it stands; all reasons at once. */
    record Refused(List<Refusal> refusals) implements PlanOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
