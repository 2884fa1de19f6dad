package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.draw.Shortfall;
import org.mingjian.draw.StepOutcome;

/**
 * What the last press on a button came to; it crosses the redirect back to the page.
 *
 * @param kind {@code done}, {@code already} or {@code refused}
 * @param shortfalls why it was refused
 * @param typed what was typed for the beacon, so that nothing is lost
 * @param reason what was typed as the reason of a void
 * @param signature what was typed as the signature of a drand round
 */
record StepNote(String kind, List<Shortfall> shortfalls, String typed, String reason, String signature) {
    static final String ATTRIBUTE = "stepNote";

    StepNote {
        shortfalls = List.copyOf(shortfalls);
    }

    /** Returns the note of a void that was asked for. */
    static StepNote ofVoid(StepOutcome outcome, String reason) {
        StepNote note = of(outcome, "");
        return new StepNote(note.kind(), note.shortfalls(), "", note.refused() ? reason : "", "");
    }

    /** Returns the note of a public source that was entered. */
    static StepNote ofBeacon(StepOutcome outcome, String text, String signature) {
        StepNote note = of(outcome, text);
        return new StepNote(note.kind(), note.shortfalls(), note.typed(), "", note.refused() ? signature : "");
    }

    static StepNote of(StepOutcome outcome, String typed) {
        return switch (outcome) {
            case StepOutcome.Done done -> new StepNote("done", List.of(), "", "", "");
            case StepOutcome.AlreadyDone already -> new StepNote("already", List.of(), "", "", "");
            case StepOutcome.Refused refused -> new StepNote("refused", refused.shortfalls(), typed, "", "");
        };
    }

    private boolean refused() {
        return kind.equals("refused");
    }

    /** Returns the note that a redirect brought, if it did. */
    static Optional<StepNote> in(org.springframework.ui.Model model) {
        return model.getAttribute(ATTRIBUTE) instanceof StepNote note ? Optional.of(note) : Optional.empty();
    }
}
