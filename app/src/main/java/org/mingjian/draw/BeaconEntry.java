package org.mingjian.draw;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.mingjian.shell.Characters;

/**
 * What somebody types for the beacon.
 *
 * @param text the numbers, or {@code <round>:<64 hex digits>}
 * @param evidence hex of the round's signature (VDP §15.23), or the empty string
 */
public record BeaconEntry(String text, String evidence) {
    private static final int LONGEST = 1_000;
    private static final int QUOTED = 100;
    private static final String DRAND = "VDP §15.23";

    /** Makes what was typed fit to be compared: Chinese input methods type digits in full width, people type spaces. */
    public BeaconEntry {
        text = plain(text);
        evidence = plain(evidence).toLowerCase(Locale.ROOT);
    }

    /** Makes an entry without evidence. */
    public BeaconEntry(String text) {
        this(text, "");
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** Returns the same with its hex digits in lower case, as a round's value has them. */
    BeaconEntry lower() {
        return new BeaconEntry(text.toLowerCase(Locale.ROOT), evidence);
    }

    /** Says how a text breaks the rule of its source. */
    static Optional<StepOutcome.Refused> refusal(BeaconKind kind, BeaconRule rule, String text) {
        String key = switch (kind) {
            case DICE -> "beacon-dice";
            case DRAND -> "beacon-drand";
            case LOTTERY, NONE -> "beacon";
        };
        String clause = kind == BeaconKind.DRAND ? DRAND : "VDP §4.4";
        return rule.faultOf(text)
                .map(fault -> StepOutcome.Refused.of(key, clause, Characters.quoted(text, QUOTED), rule.rule(),
                        text.length()));
    }

    /** Says why the evidence proves nothing: it is no hex, or its SHA-256 is another value than that of the text. */
    Optional<StepOutcome.Refused> fault() {
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        if (evidence.length() > LONGEST || evidence.length() % 2 != 0 || !evidence.matches("[0-9a-f]+")) {
            return Optional.of(StepOutcome.Refused.of("beacon-signature", DRAND, LONGEST, evidence.length(),
                    Characters.quoted(evidence, QUOTED)));
        }
        String hash = Hex.of(Suite.S.hash(HexFormat.of().parseHex(evidence)));
        return text.endsWith(":" + hash)
                ? Optional.empty()
                : Optional.of(StepOutcome.Refused.of("beacon-evidence", DRAND, text, hash));
    }

    /** Returns the evidence, where some was typed. */
    Optional<String> proof() {
        return evidence.isEmpty() ? Optional.empty() : Optional.of(evidence);
    }
}
