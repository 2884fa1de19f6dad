package org.mingjian.draw;

import java.util.List;

/** What became of a press on a button of the ceremony. */
public sealed interface StepOutcome {

    /** The step was taken now. */
    record Done() implements StepOutcome {}

    /** The step had been taken before; nothing changed. */
    record AlreadyDone() implements StepOutcome {}

    /** The step is not possible; nothing changed. */
    record Refused(List<Shortfall> shortfalls) implements StepOutcome {

        public Refused {
            shortfalls = List.copyOf(shortfalls);
        }

        static Refused of(String rule, String clause, Object... arguments) {
            return new Refused(List.of(Shortfall.of(rule, clause, arguments)));
        }
    }
}
