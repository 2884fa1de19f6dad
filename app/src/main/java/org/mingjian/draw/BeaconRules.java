package org.mingjian.draw;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.fairdraw.terms.BeaconRule;

/** The beacon of a draft as the commitment states it (VDP §4.4, §15.2). */
public final class BeaconRules {
    static final String DICE_RULE = "d10x20";
    private static final Pattern LOTTERY = Pattern
            .compile(
                    "[0-9]{1,20}:(b[1-9][0-9]?-[1-9][0-9]?|d[1-9][0-9]?)(\\.(b[1-9][0-9]?-[1-9][0-9]?|d[1-9][0-9]?))*");

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

    /** Tells whether the text is the rule of a lottery issue (VDP §15.2), such as {@code 2026123:b20-80}. */
    public static boolean lotteryRule(String rule) {
        return LOTTERY.matcher(rule).matches();
    }

    /** Returns the rule of twenty ten-sided dice. */
    public static BeaconRule dice(Instant notBefore) {
        return new BeaconRule("dice", DICE_RULE, notBefore);
    }
}
