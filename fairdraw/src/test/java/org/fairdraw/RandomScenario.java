package org.fairdraw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.TeamSlot;

/** Makes random draws that can be planned and drawn: pools, quotas, teams, shares and beacons of all kinds. */
public final class RandomScenario {
    private static final String DRAW_ID = "SAMPLE-2026-001";

    private final Random random;

    private RandomScenario(Random random) {
        this.random = random;
    }

    /** Returns a scenario that has a result; the same seed gives the same one. */
    public static Scenario of(long seed) {
        return of(seed, Suite.S);
    }

    /** Returns a scenario that has a result in this suite. */
    public static Scenario of(long seed, Suite suite) {
        Random random = new Random(seed);
        while (true) {
            Scenario scenario = new RandomScenario(random).make().in(suite);
            PlanOutcome outcome = PlannedDraw.plan(suite, scenario.terms(), scenario.subjects(), scenario.persons(),
                    scenario.bars());
            if (outcome instanceof PlanOutcome.Planned planned
                    && planned.draw()
                            .seal()
                            .draw(scenario.shares(), scenario.beaconTexts()) instanceof DrawOutcome.Drawn) {
                return scenario;
            }
        }
    }

    private Scenario make() {
        int m = 1 + random.nextInt(3);
        List<SubjectRow> subjects = subjects(m);
        List<PersonRow> persons = persons();
        List<TeamSlot> team = team();
        boolean same = team.stream().anyMatch(slot -> slot.region().equals("same"));
        int eligible = (int) subjects.stream().filter(row -> !row.status().text().startsWith("X")).count();
        DrawRules rules = new DrawRules(1 + random.nextInt(Math.max(1, eligible)), m, quotas(subjects), team,
                new TreeMap<>(Map.of("a", "WHP", "b", "MK")), same ? OptionalInt.of(1) : OptionalInt.empty(),
                random.nextInt(4), "R0", "R1", new TreeMap<>());
        List<BeaconRule> beacons = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            beacons.add(BeaconRule.dice(Scenario.BEACON_TIME));
            texts.add(String.format("%010d%010d", random.nextInt(1_000_000_000), random.nextInt(1_000_000_000)));
        }
        if (random.nextInt(3) == 0) {
            beacons.add(new BeaconRule("lottery.cwl-ssq", "2026031:b3-33.d2", Scenario.BEACON_TIME));
            texts.add("2026031:" + balls() + "." + random.nextInt(10) + "-" + random.nextInt(10));
        }
        Map<String, String> shares = shares(beacons.isEmpty());
        return new Scenario(Suite.S, terms(rules, beacons, shares), subjects, persons, bars(subjects, persons),
                given(shares, beacons),
                texts);
    }

    private List<SubjectRow> subjects(int m) {
        List<SubjectRow> rows = new ArrayList<>();
        int count = 1 + random.nextInt(50);
        for (int i = 0; i < count; i++) {
            List<String> path = new ArrayList<>();
            for (int level = 0; level < m; level++) {
                path.add("" + (char) ('a' + random.nextInt(3)));
            }
            int kind = random.nextInt(14);
            RowStatus status = kind == 0
                    ? RowStatus.MANDATORY
                    : kind == 1 ? RowStatus.excluded("DONE") : RowStatus.ELIGIBLE;
            rows.add(new SubjectRow("S" + (1000 + i * 7), path, 1 + random.nextInt(4), status));
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private List<PersonRow> persons() {
        List<PersonRow> persons = new ArrayList<>();
        int count = 2 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            List<String> roles = List.of(List.of("leader", "member"), List.of("member"), List.of("member", "expert"))
                    .get(random.nextInt(3));
            List<String> quals = List.of(List.<String>of(), List.of("WHP"), List.of("WHP", "MK"))
                    .get(random.nextInt(3));
            persons.add(new PersonRow("P" + i, random.nextBoolean() ? "fire" : "mine",
                    "" + (char) ('a' + random.nextInt(3)),
                    roles, quals, random.nextInt(5),
                    random.nextInt(4) == 0 ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty(),
                    random.nextInt(12) == 0 ? RowStatus.excluded("ILL") : RowStatus.ELIGIBLE));
        }
        return persons;
    }

    private List<TeamSlot> team() {
        List<TeamSlot> team = new ArrayList<>();
        int count = random.nextInt(4);
        for (int slot = 1; slot <= count; slot++) {
            team.add(new TeamSlot(slot, slot == 1 ? "leader" : "member",
                    List.of("none", "none", "cell", "WHP").get(random.nextInt(4)),
                    random.nextInt(6) == 0 ? "fire" : "any",
                    random.nextInt(6) == 0 ? "same" : "any"));
        }
        return team;
    }

    private TreeMap<String, Quota> quotas(List<SubjectRow> subjects) {
        TreeSet<String> prefixes = new TreeSet<>(new Population(subjects).prefixes());
        TreeMap<String, Quota> quotas = new TreeMap<>();
        for (String prefix : prefixes) {
            if (random.nextInt(4) == 0) {
                quotas.put(prefix, random.nextBoolean()
                        ? Quota.atLeast(random.nextInt(3))
                        : Quota.between(random.nextInt(2), 2 + random.nextInt(8)));
            }
        }
        return quotas;
    }

    private List<BarRow> bars(List<SubjectRow> subjects, List<PersonRow> persons) {
        TreeMap<String, BarRow> bars = new TreeMap<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            BarRow bar = new BarRow(persons.get(random.nextInt(persons.size())).pid(),
                    subjects.get(random.nextInt(subjects.size())).id(), "kin");
            bars.put(bar.key(), bar);
        }
        return List.copyOf(bars.values());
    }

    private String balls() {
        TreeSet<Integer> balls = new TreeSet<>();
        while (balls.size() < 3) {
            balls.add(1 + random.nextInt(33));
        }
        return String.join("-", balls.stream().map(ball -> String.format("%02d", ball)).toList());
    }

    private Map<String, String> shares(boolean closed) {
        Map<String, String> shares = new TreeMap<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            byte[] share = new byte[32];
            random.nextBytes(share);
            shares.put("party-" + (char) ('a' + i), Hex.of(share));
        }
        return shares;
    }

    private Map<String, String> given(Map<String, String> shares, List<BeaconRule> beacons) {
        Map<String, String> given = new HashMap<>(shares);
        given.keySet().removeIf(party -> !beacons.isEmpty() && random.nextInt(5) == 0);
        return given;
    }

    private static DrawTerms terms(DrawRules rules, List<BeaconRule> beacons, Map<String, String> shares) {
        DrawTerms plain = Scenario.terms(rules, beacons);
        List<PartyShare> parties = new ArrayList<>();
        shares.forEach((party, share) -> parties
                .add(new PartyShare(party, Shares.commitment(Suite.S, DRAW_ID, party, share))));
        return new DrawTerms(DRAW_ID, plain.org(), plain.task(), plain.seq(), plain.prev(), plain.attempt(), rules,
                plain.policy(), plain.legend(), parties, beacons, plain.revealDeadline(),
                beacons.isEmpty() ? Optional.empty() : Optional.of(Scenario.BEACON_TIME), plain.software(),
                plain.approvals());
    }
}
