package org.fairdraw;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Approval;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.ProvenExclusion;
import org.fairdraw.terms.Quota;

/** The sample draw with one of VDP-1's options each (VDP §4.2, §4.7, §5.5, §5.6, §7, §15.23, §15.30). */
public final class Features {
    public static final String NOTARY = "2".repeat(64);
    /** The round's signature whose SHA-256 is the randomness of {@link #drand()}. */
    public static final String SIGNATURE = "8d61d9100567de44682506aea1a7a6fa6e5491cd27a0a0ed349ef6910ac5ac20";
    private static final String CHAIN_END = "7e".repeat(32);
    private static final int CHAIN_LENGTH = 9;

    private Features() {}

    public static Scenario crossed() {
        return Scenario.sample()
                .rules(rules -> rules.crossedBy(new TreeMap<>(Map.of("330102", Quota.between(2, 4), "330103",
                        Quota.atLeast(2)))));
    }

    public static Scenario scored() {
        Scenario sample = Scenario.sample();
        int[] scores = {1000, 250, 333, 90, 5, 1_000_000, 71, 71, 12, 400};
        List<String> eligible = sample.subjects()
                .stream()
                .filter(row -> row.status().eligible())
                .map(row -> row.id())
                .sorted()
                .toList();
        return sample.scores(eligible.stream()
                .map(id -> new ScoreRow(id, scores[eligible.indexOf(id) % scores.length]))
                .toList());
    }

    public static Scenario sealed() {
        Scenario sample = Scenario.sample()
                .rules(DrawRules::inSealedMode)
                .terms(same -> Terms.openDeadline(
                        Terms.shares(same, same.shares()
                                .stream()
                                .map(share -> share.party().equals("notary") ? share.sealedTo("union") : share)
                                .toList()),
                        Scenario.BEACON_TIME.plusSeconds(10L * 24 * 3600)));
        return sample.shares(Map.of("dept-A", "1".repeat(64), "notary", NOTARY));
    }

    /** The department's share is the one at this place of its chain. */
    public static Scenario chained(int index) {
        Scenario sample = Scenario.sample();
        Map<String, String> shares = new HashMap<>(sample.shares());
        shares.put("dept-A", link(index));
        return sample.terms(same -> Terms.shares(same, same.shares()
                .stream()
                .map(share -> share.party().equals("dept-A") ? chain(index) : share)
                .toList())).shares(shares);
    }

    public static PartyShare chain(int index) {
        return PartyShare.chain("dept-A", anchor(), index);
    }

    public static String anchor() {
        return link(0);
    }

    private static String link(int index) {
        String value = CHAIN_END;
        for (int i = CHAIN_LENGTH; i > index; i--) {
            value = Shares.before(Suite.S, "dept-A", value);
        }
        return value;
    }

    public static Scenario drand() {
        String randomness = Hex.of(Suite.S.hash(Hex.parse(SIGNATURE)));
        return Scenario.sample()
                .terms(same -> Terms.beacons(same, List.of(new BeaconRule("drand.quicknet", "4242",
                        Scenario.BEACON_TIME))))
                .beaconTexts(List.of("4242:" + randomness));
    }

    /** A07 is left out because it was inspected, and A04 stays in though it was. */
    public static Scenario proven() {
        return Scenario.sample()
                .rules(rules -> rules.proving(List.of(new ProvenExclusion("DONE2026", ProvenExclusion.ANY,
                        LocalDate.parse("2026-01-01"), List.of("county", "fire"),
                        new TreeMap<>(Map.of("91330000A04", "COMPLAINT"))))));
    }

    /** Replacements by rules R0 or R1 for subjects and people. */
    public static Scenario replacing(String subjects, String persons) {
        return Scenario.sample()
                .rules(same -> new DrawRules(same.n(), same.m(), same.quotas(), same.team(), same.qualOf(),
                        same.regionLevel(), same.reserve(), subjects, persons, same.weights(), same.cross(),
                        same.sealed(), same.proven()));
    }

    public static Scenario approved(Scenario scenario) {
        return scenario.terms(same -> Terms.approvals(same, List.of(new Approval("leader", Scenario.START),
                new Approval(Approval.SUPERVISOR, Scenario.START))));
    }
}
