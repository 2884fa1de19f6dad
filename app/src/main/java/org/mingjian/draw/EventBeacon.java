package org.mingjian.draw;

import java.util.Optional;
import org.fairdraw.terms.BeaconRule;

/**
 * The public source of an event (VDP §15.28).
 *
 * @param rule as the entry EVENT names it
 * @param text what it gave, once it counts
 * @param evidence for it, where somebody typed some
 */
public record EventBeacon(BeaconRule rule, Optional<String> text, Optional<String> evidence) {
    /** Tells whether it is a round of the drand network. */
    public boolean drand() {
        return rule.source().startsWith(BeaconRules.DRAND);
    }
}
