package org.fairdraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Draws of many shapes from a seed: strata one to three deep, quotas, mandatory and excluded rows, limits, bars, each kind of beacon. */
final class RandomScenarios {
    private static final Map<String, String> ALL_SHARES = Map.of("dept-A", "1".repeat(64), "notary", "2".repeat(64),
            "union", "3".repeat(64));

    private RandomScenarios() {}

    /** Returns a scenario whose draw exists; seeds whose rules collide are passed over. */
    static Optional<Scenario> of(long seed) {
        Scenario scenario = make(new Random(seed));
        PlanOutcome plan = PlannedDraw.plan(Suite.S, scenario.terms(), scenario.subjects(), scenario.persons(),
                scenario.bars());
        boolean drawn = plan instanceof PlanOutcome.Planned planned
                && planned.draw().seal().draw(scenario.shares(), scenario.beaconTexts()) instanceof DrawOutcome.Drawn;
        return drawn ? Optional.of(scenario) : Optional.empty();
    }

    private static Scenario make(Random random) {
        int depth = 1 + random.nextInt(3);
        List<SubjectRow> subjects = subjects(random, depth);
        long takeable = subjects.stream().filter(row -> !row.status().text().startsWith("X")).count();
        int n = 1 + random.nextInt((int) Math.max(1, takeable));
        TreeMap<String, Quota> quotas = new TreeMap<>();
        if (random.nextBoolean()) {
            String prefix = subjects.get(random.nextInt(subjects.size())).path().get(0);
            quotas.put(prefix,
                    random.nextBoolean() ? Quota.atLeast(1 + random.nextInt(Math.max(1, n / 2))) : Quota.between(0, n));
        }
        DrawRules rules = new DrawRules(n, depth, quotas, team(random), new TreeMap<>(Map.of("A0", "Q0")),
                OptionalInt.empty(),
                random.nextInt(3), "R0", "R1", new TreeMap<>());
        List<BeaconRule> beacons = switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(BeaconRule.dice(Scenario.BEACON_TIME));
            default -> List.of(new BeaconRule("lottery.fc3d", "2026200:d3", Scenario.BEACON_TIME));
        };
        List<String> texts = beacons.isEmpty()
                ? List.of()
                : List.of(beacons.get(0).source().equals("dice")
                        ? dice(random)
                        : "2026200:" + random.nextInt(10) + "-" + random.nextInt(10) + "-" + random.nextInt(10));
        Map<String, String> shares = beacons.isEmpty() || random.nextBoolean() ? ALL_SHARES : Scenario.SHARES;
        List<PersonRow> persons = persons(random);
        return new Scenario(Scenario.terms(rules, beacons), subjects, persons, bars(random, subjects, persons), shares,
                texts);
    }

    private static List<SubjectRow> subjects(Random random, int depth) {
        List<SubjectRow> rows = new ArrayList<>();
        int count = 3 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            List<String> path = Stream.iterate(0, level -> level < depth, level -> level + 1)
                    .map(level -> "ABC".charAt(level) + String.valueOf(random.nextInt(3)))
                    .toList();
            int lot = random.nextInt(20);
            RowStatus status = lot == 0
                    ? RowStatus.MANDATORY
                    : lot < 4 ? RowStatus.excluded("DONE2026") : RowStatus.ELIGIBLE;
            rows.add(new SubjectRow(String.format(Locale.ROOT, "9133%014d", i * 7), path, 1 + random.nextInt(4),
                    status));
        }
        return rows;
    }

    private static List<TeamSlot> team(Random random) {
        List<TeamSlot> team = new ArrayList<>();
        int slots = random.nextInt(4);
        for (int slot = 1; slot <= slots; slot++) {
            team.add(new TeamSlot(slot, slot == 1 ? "leader" : "member", slot == 2 ? "cell" : "none", "any", "any"));
        }
        return team;
    }

    private static List<PersonRow> persons(Random random) {
        List<PersonRow> persons = new ArrayList<>();
        int count = 4 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            List<String> roles = random.nextInt(3) > 0 ? List.of("leader", "member") : List.of("member");
            List<String> quals = random.nextInt(3) > 0 ? List.of("Q0") : List.of();
            OptionalInt limit = random.nextInt(4) == 0 ? OptionalInt.of(3 + random.nextInt(20)) : OptionalInt.empty();
            persons.add(new PersonRow("P" + i, "fire", "330102", roles, quals, random.nextInt(5), limit,
                    random.nextInt(8) == 0 ? RowStatus.excluded("LEAVE") : RowStatus.ELIGIBLE));
        }
        return persons;
    }

    private static List<BarRow> bars(Random random, List<SubjectRow> subjects, List<PersonRow> persons) {
        List<BarRow> bars = new ArrayList<>();
        for (int i = 0; i < persons.size(); i += 2) {
            bars.add(new BarRow(persons.get(i).pid(), subjects.get(random.nextInt(subjects.size())).id(), "kin"));
        }
        return bars;
    }

    private static String dice(Random random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
