package org.fairdraw.terms;

import java.util.List;
import org.fairdraw.rows.Names;

/** Reads the member {@code beacons} of a commitment and of EVENT (VDP §4.4, §15.2, §15.28). */
public final class BeaconRules {
    private BeaconRules() {}

    /** Returns the beacons in their order; each source once. */
    public static List<BeaconRule> read(Fields parent) {
        List<BeaconRule> beacons = parent.few("beacons").stream().map(BeaconRules::beacon).toList();
        parent.different("beacons", beacons.stream().map(BeaconRule::source).toList());
        return beacons;
    }

    private static BeaconRule beacon(Fields beacon) {
        BeaconRule rule = new BeaconRule(beacon.name("source"),
                beacon.text("rule", Names::isBeaconText, Names.BEACON_RULE), beacon.time("notBefore"));
        rule.faultOfRule().ifPresent(fault -> beacon.wrong("rule", rule.rule(), fault));
        beacon.close();
        return rule;
    }
}
