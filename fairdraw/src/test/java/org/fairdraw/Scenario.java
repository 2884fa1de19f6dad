package org.fairdraw;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Approval;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.PolicyReference;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.TeamSlot;

/** A draw as its parties bring it: terms, lists, shares, beacon texts. */
public record Scenario(
    Suite suite,
    DrawTerms terms,
    List<SubjectRow> subjects,
    List<PersonRow> persons,
    List<BarRow> bars,
    Map<String, String> shares,
    List<String> beaconTexts,
    Optional<List<ScoreRow>> scores
) {
    public Scenario(
            Suite suite,
            DrawTerms terms,
            List<SubjectRow> subjects,
            List<PersonRow> persons,
            List<BarRow> bars,
            Map<String, String> shares,
            List<String> beaconTexts
    ) {
        this(suite, terms, subjects, persons, bars, shares, beaconTexts, Optional.empty());
    }

    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    public static final Instant REVEAL_DEADLINE = START.plusSeconds(1800);
    public static final Instant BEACON_TIME = START.plusSeconds(3600);
    public static final String DICE = "40172638859901234567";
    public static final Json.Obj POLICY = Json.object("id", "sample-2026", "version", "1", "names",
            Json.object("zh", "示例规则", "en", "Sample rules"), "rules",
            List.of(Json.object("id", "key-share", "value", "1/2")));
    public static final Map<String, String> SHARES = Map.of("dept-A", "1".repeat(64), "notary", "2".repeat(64));

    private static final String WITHHELD = "3".repeat(64);
    private static final TeamSlot LEADER = new TeamSlot(1, "leader", "none", "any", "any");
    private static final TeamSlot MEMBER = new TeamSlot(2, "member", "none", "any", "any");

    /** The 12-row pool with dice; the third party withholds its share. */
    public static Scenario sample() {
        return new Scenario(
                Suite.S,
                terms(SmallExampleVectorTests.rules(6, 2, Map.of("KEY", Quota.atLeast(3)), List.of(LEADER, MEMBER)),
                        List.of(BeaconRule.dice(BEACON_TIME))),
                SmallExampleVectorTests.rows(),
                persons("I1|fire|330102|leader+member|-|0|-|E", "I2|fire|330102|member|WHP|1|-|E",
                        "I3|mine|330103|leader+member|WHP+MK|0|-|E", "I4|mine|330103|member|-|0|4|E",
                        "I5|mine|330103|leader|-|0|-|X.LEAVE"),
                List.of(new BarRow("I1", "91330000A01", "rotation"), new BarRow("I2", "91330000A12", "kin")),
                SHARES,
                List.of(DICE));
    }

    /** The same without a beacon: every share is there. */
    public static Scenario closed() {
        Scenario sample = sample();
        DrawTerms terms = terms(sample.terms.rules(), List.of());
        return new Scenario(Suite.S, terms, sample.subjects, sample.persons, sample.bars,
                Map.of("dept-A", "1".repeat(64), "notary", "2".repeat(64), "union", "3".repeat(64)), List.of());
    }

    /** The same with a lottery's issue as beacon. */
    public static Scenario lottery(String text) {
        Scenario sample = sample();
        return new Scenario(
                Suite.S,
                terms(sample.terms.rules(),
                        List.of(new BeaconRule("lottery.cwl-ssq", "2026031:b6-33.b1-16", BEACON_TIME))),
                sample.subjects, sample.persons, sample.bars, SHARES, List.of(text));
    }

    /** No persons at all: the team is empty. */
    public static Scenario withoutTeam() {
        Scenario sample = sample();
        return new Scenario(
                Suite.S,
                terms(SmallExampleVectorTests.rules(4, 2, Map.of(), List.of()), List.of(BeaconRule.dice(START))),
                sample.subjects, List.of(), List.of(), SHARES, List.of(DICE));
    }

    /** Everything at once: quotas on two levels, qualifications by stratum, regions, limits, two districts apart. */
    public static Scenario full() {
        List<TeamSlot> team = List.of(new TeamSlot(1, "leader", "none", "any", "same"),
                new TeamSlot(2, "member", "cell", "any", "same"), new TeamSlot(3, "member", "none", "any", "same"));
        DrawRules rules = new DrawRules(8, 2,
                new TreeMap<>(
                        Map.of("KEY", Quota.between(4, 5), "GEN/330102", Quota.between(1, 2), "GEN", Quota.atLeast(3))),
                team, new TreeMap<>(Map.of("KEY", "WHP", "KEY/330103", "MK")), OptionalInt.of(2), 2, "R1", "R1",
                new TreeMap<>(Map.of("A", 1, "B", 2, "C", 4)));
        return new Scenario(
                Suite.S,
                terms(rules, List.of(BeaconRule.dice(BEACON_TIME),
                        new BeaconRule("lottery.cwl-3d", "2026200:d3", BEACON_TIME))),
                Stream.concat(SmallExampleVectorTests.rows().stream(), Stream.of("T1|91330000A13|KEY|330103|1|M",
                        "T1|91330000A14|KEY|330103|4|E", "T1|91330000A15|KEY|330102|2|X.CLOSED")
                        .map(SmallExampleVectorTests::subject)).toList(),
                persons("P01|fire|330102|leader+member|WHP|2|-|E", "P02|fire|330102|member|WHP|0|-|E",
                        "P03|mine|330102|leader+member|-|0|3|E", "P04|mine|330102|member|WHP+MK|1|-|E",
                        "P05|mine|330103|leader+member|MK|0|-|E", "P06|mine|330103|leader|MK|0|2|E",
                        "P07|fire|330103|member+expert|MK|5|-|E", "P08|fire|330103|member|-|0|-|E",
                        "P09|fire|330103|member|MK|0|-|E", "P10|fire|330104|leader+member|WHP|0|-|E"),
                List.of(new BarRow("P02", "91330000A01", "kin"), new BarRow("P05", "91330000A13", "rotation"),
                        new BarRow("P99", "91330000A01", "kin")),
                SHARES,
                List.of(DICE, "2026200:4-0-9"));
    }

    /** The same in another suite: what was hashed is hashed anew. */
    public Scenario in(Suite other) {
        List<PartyShare> parties = terms.shares()
                .stream()
                .map(PartyShare::party)
                .map(party -> new PartyShare(party, Shares.commitment(other, terms.drawId(), party,
                        shares.getOrDefault(party, WITHHELD))))
                .toList();
        DrawTerms same = new DrawTerms(terms.drawId(), terms.org(), terms.task(), terms.seq(), terms.prev(),
                terms.attempt(), terms.rules(),
                new PolicyReference("sample-2026", "1", PolicyReference.hashOf(other, POLICY.canonical())),
                terms.legend(), parties, terms.beacons(), terms.revealDeadline(), terms.beaconTime(), terms.software(),
                terms.approvals());
        return new Scenario(other, same, subjects, persons, bars, shares, beaconTexts);
    }

    public Scenario terms(UnaryOperator<DrawTerms> change) {
        return new Scenario(suite, change.apply(terms), subjects, persons, bars, shares, beaconTexts, scores);
    }

    public Scenario rules(UnaryOperator<DrawRules> change) {
        return terms(same -> Terms.rules(same, change.apply(same.rules())));
    }

    public Scenario subjects(List<SubjectRow> other) {
        return new Scenario(suite, terms, other, persons, bars, shares, beaconTexts, scores);
    }

    public Scenario persons(List<PersonRow> other) {
        return new Scenario(suite, terms, subjects, other, bars, shares, beaconTexts, scores);
    }

    public Scenario beaconTexts(List<String> other) {
        return new Scenario(suite, terms, subjects, persons, bars, shares, other, scores);
    }

    public Scenario shares(Map<String, String> other) {
        return new Scenario(suite, terms, subjects, persons, bars, other, beaconTexts, scores);
    }

    public Scenario scores(List<ScoreRow> other) {
        return new Scenario(suite, terms, subjects, persons, bars, shares, beaconTexts, Optional.of(other));
    }

    static DrawTerms terms(DrawRules rules, List<BeaconRule> beacons) {
        return new DrawTerms(
                "SAMPLE-2026-001",
                "county",
                "spring-2026",
                1,
                DrawTerms.NO_PREVIOUS,
                1,
                rules,
                new PolicyReference("sample-2026", "1", PolicyReference.hashOf(Suite.S, POLICY.canonical())),
                Json.object("org", "某县应急管理局", "strata", Json.object("KEY", "重点", "GEN", "一般")),
                Stream.of("dept-A", "notary", "union").map(Scenario::party).toList(),
                beacons,
                REVEAL_DEADLINE,
                beacons.isEmpty() ? Optional.empty() : Optional.of(BEACON_TIME),
                Json.object("name", "fairdraw", "version", "1", "sha256", "0".repeat(64)),
                List.of(new Approval("leader", START)));
    }

    public static List<PersonRow> persons(String... rows) {
        return Stream.of(rows).map(row -> {
            try {
                return PersonRow.parse("I1|" + row);
            } catch (MalformedInput e) {
                throw new IllegalArgumentException(row, e);
            }
        }).toList();
    }

    private static PartyShare party(String party) {
        String share = (party.equals("dept-A") ? "1" : party.equals("notary") ? "2" : "3").repeat(64);
        return new PartyShare(party, Shares.commitment(Suite.S, "SAMPLE-2026-001", party, share));
    }
}
