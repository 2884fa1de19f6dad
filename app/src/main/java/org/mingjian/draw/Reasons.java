package org.mingjian.draw;

import java.util.List;
import java.util.Optional;
import org.mingjian.shell.Characters;

/** Judges the reasons that people give for what they decide: they stand in the ledger, so they are short and legible. */
final class Reasons {
    private static final int LONGEST = 200;
    private static final int QUOTED = 60;

    private Reasons() {}

    /**
     * Says what is wrong with a reason, if anything: {@code reason-length} with the most characters, the number found
     * and the text, or {@code reason-unseen} with the character and the text.
     *
     * @param clause the clause that asks for the reason
     */
    static Optional<Shortfall> against(String reason, String clause) {
        String quoted = Characters.quoted(reason, QUOTED);
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Optional.of(Shortfall.of("reason-length", clause, LONGEST, reason.strip().length(), quoted));
        }
        return Characters.outOfPlace(reason.replaceAll("\\R", " "))
                .map(unseen -> Shortfall.of("reason-unseen", clause, unseen, quoted));
    }

    /** Returns the same as a refusal of a step. */
    static Optional<StepOutcome.Refused> refusal(String reason, String clause) {
        return against(reason, clause).map(one -> new StepOutcome.Refused(List.of(one)));
    }
}
