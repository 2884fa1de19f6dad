package org.mingjian.draw;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairdraw.Refusal;

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
            String collision = refusal.rule().substring(ALLOCATION.length()).toLowerCase(Locale.ROOT);
            return Shortfall.of("allocation." + collision, "VDP §5.2", place, refusal.have(), refusal.need(),
                    refusal.remedy());
        }
        String rule = KNOWN.contains(refusal.rule()) ? refusal.rule().replace("VDP §", "vdp-") : "vdp";
        return Shortfall.of(rule, refusal.rule(), place, refusal.have(), refusal.need(), refusal.remedy());
    }
}
