package org.mingjian.draw;

import java.util.List;
import java.util.UUID;

/** What became of a dry run. */
public sealed interface RehearsalOutcome {

    /** It was run under this id. */
    record Run(UUID id) implements RehearsalOutcome {}

    /** The draft cannot be drawn from, for these reasons; or it is no draft any more. */
    record Refused(List<Shortfall> shortfalls) implements RehearsalOutcome {
        public Refused {
            shortfalls = List.copyOf(shortfalls);
        }
    }
}
