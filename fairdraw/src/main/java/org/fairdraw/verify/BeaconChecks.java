package org.fairdraw.verify;

import java.util.Optional;
import org.fairdraw.Seed;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;

/** A beacon's text by its rule, and the evidence for it (VDP §4.4, §15.2, §15.23). */
final class BeaconChecks {
    private static final String DRAND = "drand.";

    private BeaconChecks() {}

    static void check(Check check, String place, BeaconRule rule, Seed.Beacon beacon, Findings findings) {
        Optional<String> fault = rule.faultOf(beacon.text());
        if (fault.isPresent()) {
            findings.fail(check, place, Phrase.BEACON_RULE, rule.rule(), beacon.text());
        } else if (beacon.source().startsWith(DRAND)
                && !beacon.evidence().map(proof -> proves(proof, beacon)).orElse(true)) {
            findings.fail(check, place, Phrase.BEACON_EVIDENCE, beacon.text(), beacon.evidence().orElse(""));
        } else if (rule.needsConfirmation(beacon.text())) {
            findings.open(check, place, Phrase.BEACON_CONFIRM, rule.rule(), beacon.text());
        }
    }

    /** Tells whether the SHA-256 of the round's signature is the randomness, whatever the draw's suite. */
    private static boolean proves(String evidence, Seed.Beacon beacon) {
        boolean hex = evidence.length() % 2 == 0 && Names.isLowerHex(evidence);
        return hex && beacon.text().endsWith(":" + Hex.of(Suite.S.hash(Hex.parse(evidence))));
    }
}
