package org.mingjian.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.Available;
import org.mingjian.draw.Conflict;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Rotation;
import org.mingjian.simulation.SimulationReport.Grade;

class SimulationTests {
    private static final PolicyDocument ZIBO = Policies.shipped().find("zibo-2017").orElseThrow();

    @Test
    @DisplayName("BEY-06 over years every draw is held by the protocol's core, and coverage, waiting and load add up")
    void years() {
        SimulationReport report = run(plan(3, 3, 8, "a"), 8);
        assertThat(report.held()).isEqualTo(9).isEqualTo(report.planned());
        for (SimulationReport.Year year : report.years()) {
            assertThat(year.drawn()).isEqualTo(24);
            assertThat(year.grades()).extracting(Grade::name).containsExactly("A", "B");
            assertThat(year.grades().stream().mapToInt(Grade::inYear).sum()).as("nobody twice in a year").isEqualTo(24);
            assertThat(year.load().least()).isEqualTo(year.load().most()).isEqualTo(6);
        }
        Grade first = report.years().getFirst().grades().getFirst();
        Grade last = report.years().getLast().grades().getFirst();
        assertThat(first.shortestGap()).isEqualTo(-1);
        assertThat(last.shortestGap()).isBetween(1, 23);
        assertThat(last.ever()).isBetween(first.ever(), last.of());
        assertThat(last.longestWait()).isBetween(11, 35);
        assertThat(failed(report, "count")).isZero();
        assertThat(rule(report, "leader").asked()).as("this policy has no drawn leader").isFalse();
    }

    @Test
    @DisplayName("BEY-06 the same label gives the same draws, another label others")
    void labels() {
        assertThat(run(plan(2, 3, 8, "a"), 8)).isEqualTo(run(plan(2, 3, 8, "a"), 8));
        assertThat(run(plan(2, 3, 8, "b"), 8).years()).isNotEqualTo(run(plan(2, 3, 8, "a"), 8).years());
    }

    @Test
    @DisplayName("BEY-06 DRAW-06 a policy that cannot be kept says which rules collide, how often, and from when on")
    void collision() {
        SimulationReport report = run(plan(2, 5, 14, "a"), 8);
        assertThat(report.held()).isEqualTo(4);
        assertThat(failed(report, "same-year")).isEqualTo(6);
        assertThat(failed(report, "minimum-draws")).isEqualTo(2);
        assertThat(report.refusals().stream().mapToInt(SimulationReport.Refused::draws).sum()).isEqualTo(6);
        assertThat(report.refusals().getFirst().firstYear()).isEqualTo(2026);
        assertThat(report.refusals().getFirst().reasons().getFirst().collision()).isPresent();
    }

    @Test
    @DisplayName("BEY-06 too few people, and recusals that leave nobody, are told as such")
    void people() {
        assertThat(failed(run(plan(1, 3, 8, "a"), 1), "team-size")).isEqualTo(3);
        List<Conflict> conflicts = new ArrayList<>();
        for (int person = 0; person < 7; person++) {
            conflicts.add(new Conflict("ZF-" + person, enterprise(0).code()));
        }
        SimulationReport report = run(plan(1, 3, 8, "a"), 8, conflicts);
        assertThat(report.held()).isZero();
        assertThat(failed(report, "interest")).isEqualTo(3);
    }

    @Test
    @DisplayName("BEY-06 PLAN-03 more than people can visit is counted, and rotation is made of the simulation's own teams")
    void workloadAndRotation() {
        SimulationPlan busy = new SimulationPlan(2026, 1, 3, 8, true, Rotation.NONE, OptionalInt.of(1), 1, "a");
        assertThat(failed(run(busy, 8), "workload")).as("8 people in twos take 4 in a day").isEqualTo(3);
        SimulationPlan rotating = new SimulationPlan(2026, 2, 3, 8, false, new Rotation(true, true, 1),
                OptionalInt.empty(), 1, "a");
        SimulationReport report = run(rotating, 8);
        assertThat(rule(report, "rotation").asked()).isTrue();
        assertThat(report.held() + failed(report, "rotation")).isEqualTo(6);
    }

    @Test
    @DisplayName("BEY-06 the data say everything that the text does, and a simulation can be stopped")
    void data() throws MalformedInput {
        SimulationReport report = run(plan(2, 3, 8, "a"), 8);
        assertThat(Json.parseCanonical(SimulationFiles.json(report).canonical())).isInstanceOf(Json.Obj.class);
        assertThat(SimulationFiles.rows(report))
                .contains(new SimulationFiles.Row(2026, "held", "", "3", "3"),
                        new SimulationFiles.Row(0, "failed", "count", "0", "6"));
        assertThat(Simulation.run(ZIBO, plan(2, 3, 8, "a"), new TrialRegistry(enterprises(), people(8), List.of()),
                () -> false))
                .isEmpty();
        assertThatThrownBy(() -> plan(0, 3, 8, "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(1, 3, 8, "a\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SimulationPlan plan(int years, int draws, int count, String label) {
        return new SimulationPlan(2026, years, draws, count, true, Rotation.NONE, OptionalInt.empty(), 1, label);
    }

    private static SimulationReport run(SimulationPlan plan, int people) {
        return run(plan, people, List.of());
    }

    private static SimulationReport run(SimulationPlan plan, int people, List<Conflict> conflicts) {
        return Simulation.run(ZIBO, plan, new TrialRegistry(enterprises(), people(people), conflicts), () -> true)
                .orElseThrow();
    }

    private static int failed(SimulationReport report, String rule) {
        return rule(report, rule).failed();
    }

    private static RuleCount rule(SimulationReport report, String rule) {
        return report.rules().stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();
    }

    /** Forty enterprises: half of key industries, half of each grade. */
    private static List<Entered> enterprises() {
        List<Entered> all = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            all.add(enterprise(number));
        }
        return all;
    }

    private static Entered enterprise(int number) {
        return new Entered(String.format(Locale.ROOT, "91370303MA%08d", number), "企业" + number,
                number % 2 == 0 ? "WHP" : "JX", number % 4 < 2 ? "A" : "B", number % 10 == 0, number == 5, number == 7,
                Optional.empty());
    }

    private static List<Available> people(int count) {
        List<Available> people = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            people.add(new Available("ZF-" + person, "执法员" + person, "执法科", new TreeSet<>(List.of("WHP", "GM", "JX")),
                    true, LocalDate.of(2026, 6, 30), 0, OptionalInt.empty()));
        }
        return people;
    }
}
