package org.fairdraw.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fairdraw.DrawOutcome;
import org.fairdraw.PlanOutcome;
import org.fairdraw.PlannedDraw;
import org.fairdraw.RandomScenario;
import org.fairdraw.Scenario;
import org.fairdraw.Shares;
import org.fairdraw.Terms;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.Quota;
import org.fairdraw.verify.ForgedEvents.Happening;

/** Random draws with VDP-1's options, and what happened before and after them (VDP §15.20 to §15.30). */
record RandomStory(Scenario scenario, Story story) {
    private static final int LONGEST_CHAIN = 6;

    /** Returns a draw that has a result; the same seed gives the same one. */
    static RandomStory of(long seed, Suite suite) {
        Random random = new Random(seed ^ 0x5eed);
        for (long next = seed;; next += 1_000_003) {
            RandomStory made = make(RandomScenario.of(next, suite), random);
            if (drawn(made.scenario)) {
                return made;
            }
        }
    }

    private static boolean drawn(Scenario scenario) {
        PlanOutcome outcome = PlannedDraw.plan(scenario.suite(), scenario.terms(), scenario.subjects(),
                scenario.persons(), scenario.bars(), scenario.scores());
        return outcome instanceof PlanOutcome.Planned planned
                && planned.draw().seal().draw(scenario.shares(), scenario.beaconTexts()) instanceof DrawOutcome.Drawn;
    }

    private static RandomStory make(Scenario plain, Random random) {
        Scenario scenario = plain.rules(same -> replaced(same, random));
        int option = random.nextInt(4);
        if (option == 0) {
            scenario = scenario.scores(scores(scenario, random));
        } else if (option == 1 && scenario.terms().rules().m() == 2) {
            scenario = crossed(scenario, random);
        }
        boolean sealed = random.nextInt(4) == 0;
        if (sealed) {
            scenario = scenario.rules(DrawRules::inSealedMode)
                    .terms(same -> Terms.openDeadline(same, Scenario.BEACON_TIME.plusSeconds(86_400)));
        }
        Past past = new Past(scenario.suite());
        scenario = shares(scenario, past, sealed, random);
        for (int i = random.nextInt(3); i > 0; i--) {
            if (random.nextBoolean()) {
                past.voided("B-" + i, 1);
            } else {
                past.drawn("B-" + i, List.of(), "S1000", "S1007");
            }
        }
        Story story = Story.after(past).events(events(scenario, random));
        Scenario numbered = scenario.terms(same -> past.next(same, 1));
        return new RandomStory(numbered, random.nextBoolean() ? story.heads(1, 3) : story);
    }

    private static DrawRules replaced(DrawRules same, Random random) {
        return new DrawRules(same.n(), same.m(), same.quotas(), same.team(), same.qualOf(), same.regionLevel(),
                same.reserve(), random.nextBoolean() ? "R0" : "R1", random.nextBoolean() ? "R0" : "R1", same.weights());
    }

    private static List<ScoreRow> scores(Scenario scenario, Random random) {
        return scenario.subjects()
                .stream()
                .filter(row -> row.status().eligible())
                .map(row -> new ScoreRow(row.id(), 1 + random.nextInt(random.nextInt(5) == 0 ? 1_000_000 : 30)))
                .toList();
    }

    private static Scenario crossed(Scenario scenario, Random random) {
        TreeMap<String, Quota> cross = new TreeMap<>();
        int n = scenario.terms().rules().n();
        scenario.subjects()
                .forEach(row -> cross.computeIfAbsent(row.path().get(1), code -> random.nextBoolean()
                        ? Quota.atLeast(random.nextInt(2))
                        : Quota.between(0, 1 + random.nextInt(n + 1))));
        return scenario.rules(same -> {
            TreeMap<String, Quota> shallow = new TreeMap<>(same.quotas());
            shallow.keySet().removeIf(path -> path.contains("/"));
            return new DrawRules(same.n(), same.m(), shallow, same.team(), same.qualOf(), same.regionLevel(),
                    same.reserve(), same.subjectReplacement(), same.personReplacement(), same.weights())
                    .crossedBy(cross);
        });
    }

    /** Gives every party a new share; some have chains, whose earlier shares were used before. */
    private static Scenario shares(Scenario scenario, Past past, boolean sealed, Random random) {
        DrawTerms terms = scenario.terms();
        List<PartyShare> parties = new ArrayList<>();
        Map<String, String> given = new HashMap<>();
        for (PartyShare before : terms.shares()) {
            String party = before.party();
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String share = Hex.of(bytes);
            PartyShare committed = random.nextInt(4) == 0
                    ? chain(scenario.suite(), party, share, 1 + random.nextInt(LONGEST_CHAIN), past)
                    : new PartyShare(party, Shares.commitment(scenario.suite(), terms.drawId(), party, share));
            boolean withheld = !terms.beacons().isEmpty() && random.nextInt(5) == 0 && !(sealed && parties.isEmpty());
            if (!withheld) {
                given.put(party, share);
            }
            parties.add(sealed && parties.isEmpty() ? committed.sealedTo(terms.shares().get(1).party()) : committed);
        }
        return scenario.terms(same -> Terms.shares(same, parties)).shares(given);
    }

    private static PartyShare chain(Suite suite, String party, String share, int index, Past past) {
        String anchor = share;
        for (int i = 0; i < index; i++) {
            anchor = Shares.before(suite, party, anchor);
        }
        past.anchor(party, anchor);
        for (int i = 1; i < index; i++) {
            past.drawn("C-" + party + "-" + i, List.of(PartyShare.chain(party, anchor, i), new PartyShare("other",
                    Hex.of(suite.hash((party + i).getBytes(StandardCharsets.US_ASCII))))), "S1014");
        }
        return PartyShare.chain(party, anchor, index);
    }

    private static List<Happening> events(Scenario scenario, Random random) {
        List<Happening> events = new ArrayList<>();
        int team = scenario.terms().rules().team().size();
        for (int i = random.nextInt(5); i > 0; i--) {
            int kind = team == 0 ? 0 : random.nextInt(3);
            int slot = team == 0 ? 0 : 1 + random.nextInt(team);
            int subject = random.nextInt(50);
            boolean silent = random.nextBoolean();
            boolean beacon = random.nextBoolean();
            events.add(switch (kind) {
                case 0 -> new Happening(LoggedEvent.VOID, subject, 0, "MOVED", silent, beacon);
                case 1 -> new Happening(LoggedEvent.RECUSED, subject, slot, "INTEREST", silent, beacon);
                default -> new Happening(LoggedEvent.ABSENT, subject, slot, "LEAVE", silent, beacon);
            });
        }
        return events;
    }

    Forge forge() {
        return new Forge(scenario, story);
    }
}
