package org.fairdraw;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.TeamSlot;

/** Prints how long large draws take, warm; a main class for people, no test. */
final class DrawBenchmark {
    private static final int ROUNDS = 15;

    private DrawBenchmark() {}

    public static void main(String[] args) {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        SplittableRandom random = new SplittableRandom(2026);
        List<SubjectRow> subjects = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            String industry = random.nextInt(5) == 0 ? "KEY" : "GEN";
            List<String> path = List.of(industry, "3301" + (10 + random.nextInt(12)));
            subjects.add(new SubjectRow("9133" + (10_000_000_000_000L + i), path, 1 << random.nextInt(4),
                    RowStatus.ELIGIBLE));
        }
        TeamSlot leader = new TeamSlot(1, "leader", "none", "any", "any");
        TeamSlot member = new TeamSlot(2, "member", "none", "any", "any");
        boolean teams = args.length > 1;
        DrawRules rules = SmallExampleVectorTests.rules(1000, 2, Map.of("KEY", Quota.atLeast(500)),
                teams ? List.of(leader, member) : List.of());
        List<PersonRow> persons = new ArrayList<>();
        for (int i = 0; teams && i < 100; i++) {
            persons.add(new PersonRow("P" + i, "d", "r", i % 3 == 0 ? List.of("leader", "member") : List.of("member"),
                    List.of(), i % 7, OptionalInt.empty(), RowStatus.ELIGIBLE));
        }
        DrawTerms terms = Scenario.terms(rules, List.of(BeaconRule.dice(Scenario.BEACON_TIME)));
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            PlanOutcome outcome = PlannedDraw.plan(Suite.S, terms, subjects, persons, List.of());
            SealedDraw sealed = ((PlanOutcome.Planned) outcome).draw().seal();
            long planned = System.nanoTime();
            DrawOutcome drawn = sealed.draw(Scenario.SHARES, List.of(Scenario.DICE));
            long end = System.nanoTime();
            System.out.printf("plan and seal %d ms, draw %d ms (%s)%n", Duration.ofNanos(planned - start).toMillis(),
                    Duration.ofNanos(end - planned).toMillis(),
                    ((DrawOutcome.Drawn) drawn).draw().resultHash().substring(0, 8));
        }
    }
}
