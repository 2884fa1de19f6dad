package org.mingjian.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fairdraw.terms.BeaconRule;
import org.mingjian.codes.DrandChain;

/** The beacon of a draft as the commitment states it (VDP §4.4, §15.2, §15.23). */
public final class BeaconRules {
    /** What a drand source begins with; the chain's name follows. */
    public static final String DRAND = "drand.";
    static final String DICE_RULE = "d10x20";
    private static final Pattern LOTTERY = Pattern
            .compile(
                    "[0-9]{1,20}:(b[1-9][0-9]?-[1-9][0-9]?|d[1-9][0-9]?)(\\.(b[1-9][0-9]?-[1-9][0-9]?|d[1-9][0-9]?))*");

    private BeaconRules() {}

    /** A round's beacon is not before the round, whatever else it is to wait for. */
    static List<BeaconRule> of(DrawDraft draft, Instant notBefore) {
        return switch (draft.beacon()) {
            case NONE -> List.of();
            case DICE -> List.of(dice(notBefore));
            case LOTTERY -> List.of(new BeaconRule("lottery." + issue(draft).name(), issue(draft).rule(), notBefore));
            case DRAND -> {
                Instant out = outAt(draft).orElseThrow();
                yield List.of(new BeaconRule(DRAND + issue(draft).name(), issue(draft).rule(),
                        out.isBefore(notBefore) ? notBefore : out));
            }
        };
    }

    private static DrawDraft.Issue issue(DrawDraft draft) {
        return draft.issue().orElseThrow(() -> new IllegalStateException("The beacon needs a named issue or round."));
    }

    /** Returns when the committed round is published, where the beacon is one. */
    public static Optional<Instant> outAt(DrawDraft draft) {
        return draft.beacon() == BeaconKind.DRAND
                ? DrandChain.byName(issue(draft).name())
                        .map(chain -> chain.timeOf(Long.parseLong(issue(draft).rule())))
                : Optional.empty();
    }

    /** Says what is wrong with a round that is out before all shares are: whoever reveals last could choose (VDP §4.3). */
    static Optional<Shortfall> against(DrawDraft draft, Instant deadline) {
        return outAt(draft).filter(out -> !out.isAfter(deadline))
                .map(out -> Shortfall.of("drand-early", "VDP §4.3", issue(draft).rule(), out, deadline));
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
