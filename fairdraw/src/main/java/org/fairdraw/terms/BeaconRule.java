package org.fairdraw.terms;

import java.time.Instant;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;

/**
 * A beacon that was named before the draw (VDP §4.4, §15.2).
 *
 * @param source {@code dice}, {@code lottery.<name>}, {@code drand.<chain>}, or another
 * @param rule shape of its text: {@code d10x20}, {@code <issue>:<groups>}, or a round
 * @param notBefore its text does not exist before this second
 */
public record BeaconRule(String source, String rule, Instant notBefore) {
    static final String DICE = "dice";
    static final String DICE_RULE = "d10x20";

    private static final int DICE_DIGITS = 20;
    private static final String LOTTERY = "lottery.";
    private static final String DRAND = "drand.";
    private static final int LONGEST_ROUND = 15;

    public BeaconRule {
        notBefore = Names.seconds(notBefore);
    }

    /** Returns a beacon of 20 ten-sided dice. */
    public static BeaconRule dice(Instant notBefore) {
        return new BeaconRule(DICE, DICE_RULE, notBefore);
    }

    /** Returns what is wrong with the text by this rule, in English; empty if it obeys. */
    public Optional<String> faultOf(String text) {
        if (!Names.isBeaconText(text)) {
            return Optional.of("A beacon text " + Names.BEACON_RULE);
        } else if (source.equals(DICE)) {
            return text.length() == DICE_DIGITS && Names.isDigits(text)
                    ? Optional.empty()
                    : Optional.of("Dice give 20 decimal digits in throw order (VDP §15.2), found " + text);
        } else if (source.startsWith(LOTTERY)) {
            return LotteryRule.parse(rule)
                    .map(lottery -> lottery.faultOf(text))
                    .orElse(Optional.of("The lottery rule breaks VDP §15.2: " + rule));
        } else if (source.startsWith(DRAND)) {
            boolean good = text.startsWith(rule + ":") && Names.isHash(text.substring(rule.length() + 1));
            return good
                    ? Optional.empty()
                    : Optional
                            .of("A drand beacon is its committed round, a colon and 64 hex digits (VDP §15.23), found "
                                    + text);
        }
        return Optional.empty();
    }

    /** Tells whether the text obeys, but a person must confirm a cancelled issue, or the whole value (VDP §15.2). */
    public boolean needsConfirmation(String text) {
        if (source.startsWith(LOTTERY)) {
            return !text.startsWith(rule.substring(0, rule.indexOf(':') + 1));
        }
        return !source.equals(DICE);
    }

    /** Returns what is wrong with the rule itself; empty if it is well-formed. */
    public Optional<String> faultOfRule() {
        boolean good = source.equals(DICE)
                ? rule.equals(DICE_RULE)
                : source.startsWith(LOTTERY)
                        ? LotteryRule.parse(rule).isPresent()
                        : source.startsWith(DRAND) ? isRound(rule) : Names.isBeaconText(rule);
        return good ? Optional.empty() : Optional.of("The beacon's rule breaks VDP §15.2");
    }

    private static boolean isRound(String rule) {
        return rule.length() <= LONGEST_ROUND && Names.isDigits(rule) && !rule.startsWith("0");
    }

    /** Returns the object as it stands in the commitment and in EVENT. */
    public Json.Obj toJson() {
        return Json.object("source", source, "rule", rule, "notBefore", Names.time(notBefore));
    }
}
