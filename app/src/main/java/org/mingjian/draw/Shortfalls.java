package org.mingjian.draw;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairdraw.Collision;
import org.fairdraw.Refusal;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.terms.Ratio;

/** Words the protocol's refusals as the platform words its own: by a message key with arguments. */
public final class Shortfalls {
    private static final String ALLOCATION = "VDP §5.2 ";
    private static final Set<String> KNOWN = Set.of("VDP §6.3", "VDP §6.2", "VDP §4.2", "VDP §4.3", "VDP §4.4");

    private Shortfalls() {}

    /** Returns one shortfall for each refusal; arguments are place, have, need and the remedy in English. */
    public static List<Shortfall> of(List<Refusal> refusals) {
        return refusals.stream().map(Shortfalls::of).toList();
    }

    private static Shortfall of(Refusal refusal) {
        String place = refusal.place().isEmpty() ? "*" : refusal.place();
        if (refusal.rule().startsWith(ALLOCATION)) {
            if (refusal.rule().endsWith(" " + Collision.CROSS)) {
                return cross(refusal);
            }
            String collision = refusal.rule().substring(ALLOCATION.length()).toLowerCase(Locale.ROOT);
            return Shortfall.of("allocation." + collision, "VDP §5.2", place, refusal.have(), refusal.need(),
                    refusal.remedy());
        }
        String rule = KNOWN.contains(refusal.rule()) ? refusal.rule().replace("VDP §", "vdp-") : "vdp";
        return Shortfall.of(rule, refusal.rule(), place, refusal.have(), refusal.need(), refusal.remedy());
    }

    /** What an industry comes to is a fraction; it is worded by whether that is too few or too many. */
    private static Shortfall cross(Refusal refusal) {
        String rule = refusal.need().startsWith("at least") ? "cross-least" : "cross-most";
        return Shortfall.of(rule, "VDP §5.5", refusal.place(), decimal(refusal.have()),
                refusal.need().replaceAll("[^0-9]", ""));
    }

    private static String decimal(String ratio) {
        try {
            return ChanceText.number(Ratio.parse(ratio));
        } catch (MalformedInput e) {
            return ratio;
        }
    }
}
