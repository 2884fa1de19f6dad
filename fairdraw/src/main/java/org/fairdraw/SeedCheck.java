package org.fairdraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;

/** Judges shares and beacon texts against what was committed (VDP §4). */
final class SeedCheck {
    private SeedCheck() {}

    static List<Refusal> check(Suite suite, DrawTerms terms, Map<String, String> shares, List<String> beaconTexts) {
        List<Refusal> refusals = new ArrayList<>();
        for (PartyShare party : terms.shares()) {
            String share = shares.get(party.party());
            if (share == null) {
                if (party.sealedTo().isPresent()) {
                    refusals.add(new Refusal("VDP §4.7", party.party(), "no share", "the sealed share",
                            "Declare this draw void: a sealed share can never be missing."));
                } else if (terms.beacons().isEmpty()) {
                    refusals.add(new Refusal("VDP §4.3", party.party(), "no share", "every share, as no beacon follows",
                            "Declare this draw void, and try again with the supervising party's approval."));
                }
            } else if (!Shares.fits(suite, terms.drawId(), party, share)) {
                refusals.add(new Refusal("VDP §4.2", party.party(), "a share that does not fit its commitment",
                        "the share behind " + party.commitment(), "Enter the 64 digits as they were made."));
            }
        }
        shares.keySet()
                .stream()
                .filter(name -> terms.shares().stream().noneMatch(party -> party.party().equals(name)))
                .sorted()
                .forEach(name -> refusals.add(new Refusal("VDP §4.2", name, "a share", "none: not a party of this draw",
                        "Leave the share out.")));
        if (beaconTexts.size() != terms.beacons().size()) {
            refusals.add(new Refusal("VDP §4.4", "beacons", beaconTexts.size() + " texts",
                    terms.beacons().size() + " texts", "Give one text for each committed beacon."));
            return refusals;
        }
        for (int i = 0; i < beaconTexts.size(); i++) {
            BeaconRule beacon = terms.beacons().get(i);
            String text = beaconTexts.get(i);
            beacon.faultOf(text)
                    .ifPresent(fault -> refusals.add(new Refusal("VDP §4.4", beacon.source(), text,
                            "a text by rule " + beacon.rule(), fault)));
        }
        return refusals;
    }
}
