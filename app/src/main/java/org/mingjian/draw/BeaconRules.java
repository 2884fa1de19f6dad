package org.mingjian.draw;

import java.time.Instant;
import java.util.List;
import org.fairdraw.BeaconRule;

/** The beacon of a draft as the commitment states it (VDP §4.4, §15.2). */
public final class BeaconRules {
    static final String DICE_RULE = "d10x20";

    private BeaconRules() {}

    static List<BeaconRule> of(DrawDraft draft, Instant notBefore) {
        return switch (draft.beacon()) {
            case NONE -> List.of();
            case DICE -> List.of(dice(notBefore));
            case LOTTERY -> {
                DrawDraft.Lottery lottery = draft.lottery()
                        .orElseThrow(() -> new IllegalStateException("A lottery beacon needs the named issue."));
                yield List.of(new BeaconRule("lottery." + lottery.name(), lottery.rule(), notBefore));
            }
        };
    }

    /** Returns the rule of twenty ten-sided dice. */
    public static BeaconRule dice(Instant notBefore) {
        return new BeaconRule("dice", DICE_RULE, notBefore);
    }
}
