package org.mingjian.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.Available;
import org.mingjian.draw.Conflict;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.draw.Specialist;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.Rotation;
import org.mingjian.policy.RuleValue;
import org.mingjian.simulation.PlanExtras.Other;
import org.mingjian.simulation.RuleCount.Verdict;

class RuleTrialsTests {
    /** Rules of a policy that stand in the report under a trial's own name. */
    private static final Map<String, String> NAMED = Map.of("team-leader", "leader", "same-year-exclusion", "same-year",
            "cross-level-exclusion", "cross-level", "recusal", "interest", "recusal-law", "interest", "class-weights",
            "grade", "joint-visit", "unit", "draw-size", "workload");

    @Test
    @DisplayName("BEY-06 every rule of every shipped policy stands in the report, tried or not asked for, with words in both languages")
    void everyRule() {
        for (PolicyDocument policy : Policies.shipped().list()) {
            SimulationReport report = run(policy, plan(1, 2, 4, PlanExtras.NONE), registry(8));
            Set<String> known = report.rules().stream().map(RuleCount::rule).collect(Collectors.toSet());
            for (PolicyRule rule : policy.rules()) {
                if (!(rule.value() instanceof RuleValue.Unstated)) {
                    assertThat(known).as(policy.id()).contains(NAMED.getOrDefault(rule.id(), rule.id()));
                }
            }
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                ResourceBundle words = ResourceBundle.getBundle("messages.simulation", locale);
                report.rules().forEach(rule -> {
                    rule.basis()
                            .ifPresent(basis -> assertThat(words.containsKey("simulation.remark." + basis.key()))
                                    .as(basis.key())
                                    .isTrue());
                    rule.remark()
                            .ifPresent(remark -> assertThat(words.containsKey("simulation.remark." + remark.key()))
                                    .as(remark.key())
                                    .isTrue());
                });
            }
        }
    }

    @Test
    @DisplayName("BEY-06 REG-07 vehicles without seats for a team and equipment that is short are told, each by itself")
    void means() throws MalformedInput {
        Carrier car = new Carrier("执法车", 2, LocalDate.of(2020, 1, 1), Optional.empty());
        Carrier gone = new Carrier("执法车", 5, LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2021, 1, 1)));
        Carrier detector = new Carrier("测爆仪", 0, LocalDate.of(2020, 1, 1), Optional.empty());
        PlanExtras extras = with(Map.of(), Set.of("测爆仪"), Other.NONE, 1);
        SimulationPlan plan = new SimulationPlan(2026, 1, 3, 8, true, Rotation.NONE, OptionalInt.of(5), 1, "a", extras);
        SimulationReport report = run(zibo("none"), plan, new TrialRegistry(enterprises(), people(8), List.of(),
                List.of(car, gone, detector), List.of(), Set.of()));
        assertThat(rule(report, "vehicles").failed()).as("one car takes one team a day, eight are drawn").isEqualTo(3);
        assertThat(rule(report, "vehicles").verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(rule(report, "vehicles").remark().orElseThrow().arguments()).containsExactly("8", "5");
        assertThat(rule(report, "equipment").failed()).isEqualTo(3);
        assertThat(rule(report, "workload").failed()).as("eight people in twos take 20 in five days").isZero();
        SimulationReport none = run(zibo("none"), plan(1, 3, 8, PlanExtras.NONE), registry(8));
        assertThat(rule(none, "vehicles").verdict()).isEqualTo(Verdict.KEPT);
        assertThat(rule(none, "vehicles").basis().orElseThrow().key()).as("the default is told")
                .isEqualTo("vehicles.none");
    }

    @Test
    @DisplayName("BEY-06 REG-06 experts are drawn by field and content, and a field without experts is told")
    void experts() throws MalformedInput {
        PlanExtras extras = new PlanExtras(0, 1, new TreeMap<>(), new ExpertSeats(1, "电气"), List.of(), new TreeSet<>(),
                new TreeSet<>(), Other.NONE, OptionalInt.empty(), 5);
        Specialist able = new Specialist("E-1", "专家甲", new TreeSet<>(List.of("WHP", "JX")), Set.of("电气"), true);
        Specialist other = new Specialist("E-2", "专家乙", new TreeSet<>(List.of("WHP", "JX")), Set.of("消防"), true);
        assertThat(run(zibo("none"), plan(1, 3, 4, extras), experts(List.of(able))).held()).isEqualTo(3);
        SimulationReport refused = run(zibo("none"), plan(1, 3, 4, extras), experts(List.of(other)));
        assertThat(refused.held()).isZero();
        assertThat(rule(refused, "experts").verdict()).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    @DisplayName("BEY-06 PLAN-07 departments that go together need one inspector each")
    void departments() throws MalformedInput {
        PlanExtras extras = new PlanExtras(0, 1, new TreeMap<>(), ExpertSeats.NONE, List.of("执法科", "危化科"),
                new TreeSet<>(), new TreeSet<>(), Other.NONE, OptionalInt.empty(), 5);
        List<Available> two = new ArrayList<>(people(6));
        two.add(person(90, "危化科"));
        SimulationReport held = run(zibo("none"), plan(1, 3, 4, extras),
                new TrialRegistry(enterprises(), two, List.of()));
        assertThat(held.held()).isEqualTo(3);
        SimulationReport missing = run(zibo("none"), plan(1, 3, 4, extras), registry(6));
        assertThat(rule(missing, "unit").failed()).isEqualTo(3);
        assertThat(rule(missing, "unit").reason()).isPresent();
    }

    @Test
    @DisplayName("BEY-06 REG-04 what another level drew in the year is left out, and where that leaves too few it is named")
    void levels() throws MalformedInput {
        Set<String> all = enterprises().stream().map(Entered::code).collect(Collectors.toSet());
        TrialRegistry registry = new TrialRegistry(enterprises(), people(8), List.of(), List.of(), List.of(), all);
        SimulationReport few = run(zibo("none"), plan(1, 3, 4, with(Map.of(), Set.of(), new Other(3, 4), 1)), registry);
        assertThat(few.held()).isEqualTo(3);
        assertThat(rule(few, "cross-level").verdict()).isEqualTo(Verdict.KEPT);
        SimulationReport many = run(zibo("none"), plan(1, 3, 8, with(Map.of(), Set.of(), new Other(3, 12), 1)),
                registry);
        assertThat(rule(many, "cross-level").failed()).isPositive();
        assertThat(rule(many, "cross-level").first()).startsWith("2026-");
    }

    @Test
    @DisplayName("BEY-06 POL-05 POL-07 units due twice a year are drawn again, exceptions bring back, and what is missed is counted")
    void again() throws MalformedInput {
        PolicyDocument policy = zibo("twice");
        SimulationReport report = run(policy, plan(1, 4, 10, PlanExtras.NONE), registry(8));
        assertThat(rule(report, "coverage-key-units").of()).as("two halves of a year").isEqualTo(2);
        assertThat(report.years().getFirst().again()).as("key units come back").isPositive();
        SimulationReport small = run(policy, plan(1, 1, 4, PlanExtras.NONE), registry(8));
        assertThat(rule(small, "coverage-key-units").remark().orElseThrow().key()).isEqualTo("coverage-draws");
        PlanExtras except = with(Map.of(enterprise(1).code(), ExceptionCode.COMPLAINT), Set.of(), Other.NONE, 1);
        SimulationReport excepted = run(zibo("none"), plan(1, 3, 12, except), registry(8));
        assertThat(rule(excepted, "same-year").departed()).as("zibo names no exception, so each needs a reason")
                .isBetween(0, 2);
        SimulationReport frequent = run(zibo("none"), plan(1, 3, 16, with(Map.of(), Set.of(), Other.NONE, 2)),
                registry(8));
        assertThat(frequent.years().getFirst().again()).as("48 draws of 40 enterprises").isGreaterThanOrEqualTo(8);
    }

    @Test
    @DisplayName("BEY-06 BEY-08 dates of the office are held against the calendar, and one that comes too soon says when and by how much")
    void dates() {
        PolicyDocument hunan = Policies.shipped().find("hunan-2016").orElseThrow();
        SimulationReport report = run(hunan, plan(1, 6, 2, PlanExtras.NONE), registry(8));
        RuleCount form = rule(report, "monthly-form");
        assertThat(form.of()).isEqualTo(12);
        assertThat(form.first()).as("the holiday of the first of May").isEqualTo("2026-05-10");
        assertThat(form.failed()).as("and the week of the national day").isEqualTo(2);
        assertThat(form.remark().orElseThrow().arguments()).as("8, 9 and 10 October").containsExactly("3", "5");
        assertThat(rule(report, "campaigns").verdict()).isEqualTo(Verdict.KEPT);
        assertThat(rule(run(hunan, plan(1, 2, 2, PlanExtras.NONE), registry(8)), "campaigns").failed()).isEqualTo(4);
        assertThat(rule(report, "milestone-action").basis().orElseThrow().key()).isEqualTo("milestone-past");
    }

    private static SimulationReport run(PolicyDocument policy, SimulationPlan plan, TrialRegistry registry) {
        return Simulation.run(policy, plan, registry, () -> true).orElseThrow();
    }

    private static SimulationPlan plan(int years, int draws, int count, PlanExtras extras) {
        return new SimulationPlan(2026, years, draws, count, true, Rotation.NONE, OptionalInt.empty(), 1, "a", extras);
    }

    private static PlanExtras with(
        Map<String, ExceptionCode> exceptions,
        Set<String> equipment,
        Other other,
        int frequency
    ) {
        return new PlanExtras(0, frequency, new TreeMap<>(exceptions), ExpertSeats.NONE, List.of(), new TreeSet<>(),
                new TreeSet<>(equipment), other, OptionalInt.empty(), 5);
    }

    /** The policy of Zibo without its share of key industries; {@code twice} asks for every key unit twice a year. */
    private static PolicyDocument zibo(String coverage) throws MalformedInput {
        PolicyDocument policy = Policies.shipped().find("zibo-2017").orElseThrow();
        if (coverage.equals("none")) {
            return policy;
        }
        String text = new String(policy.canonical(), StandardCharsets.UTF_8);
        int at = text.indexOf("\"id\":\"coverage-key-units\"");
        int value = text.indexOf("\"value\":{\"kind\":\"unstated\"}", at);
        return PolicyDocument
                .parse(text.substring(0, value) + "\"value\":{\"kind\":\"frequency\",\"months\":6,\"times\":1}"
                        + text.substring(value + "\"value\":{\"kind\":\"unstated\"}".length()));
    }

    private static RuleCount rule(SimulationReport report, String rule) {
        return report.rules().stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();
    }

    private static TrialRegistry registry(int people) {
        return new TrialRegistry(enterprises(), people(people), List.<Conflict>of());
    }

    private static TrialRegistry experts(List<Specialist> experts) {
        return new TrialRegistry(enterprises(), people(8), List.of(), List.of(), experts, new HashSet<>());
    }

    private static List<Entered> enterprises() {
        List<Entered> all = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            all.add(enterprise(number));
        }
        return all;
    }

    private static Entered enterprise(int number) {
        return new Entered(String.format(Locale.ROOT, "91370303MA%08d", number), "企业" + number,
                number % 2 == 0 ? "WHP" : "JX", "A", number % 5 == 0, false, false, Optional.empty());
    }

    private static List<Available> people(int count) {
        List<Available> people = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            people.add(person(number, "执法科"));
        }
        return people;
    }

    private static Available person(int number, String department) {
        return new Available("ZF-" + number, "执法员" + number, department, new TreeSet<>(List.of("WHP", "GM", "JX")),
                true,
                LocalDate.of(2030, 6, 30), 0, OptionalInt.empty());
    }
}
