package org.mingjian.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.terms.Ratio;
import org.fairdraw.terms.TeamSlot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.calendar.WorkCalendar;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Rotation;
import org.mingjian.registry.Vehicle;

class PreparationRulesTests {
    private static List<String> rules(Preparation preparation) {
        return preparation.shortfalls().stream().map(Shortfall::rule).toList();
    }

    private static List<String> departed(Preparation preparation) {
        return preparation.departures().stream().map(Departure::rule).toList();
    }

    @Test
    @DisplayName("PLAN-06 a whole-field action takes every subject that fits as mandatory, and no quota speaks of subjects")
    void wholeField() {
        Preparing draw = new Preparing("zibo-2017").subjects(7, "JX", "A")
                .subjects(3, "WHP", "A", RowStatus.excluded("CONDITION"))
                .person("1", true, "JX")
                .person("2", true, "JX");
        draw.wholeField = true;
        Preparation preparation = draw.done();
        assertThat(preparation.shortfalls()).isEmpty();
        assertThat(preparation.rules().n()).isEqualTo(7);
        assertThat(preparation.rules().quotas()).isEmpty();
        assertThat(preparation.count(row -> row.status().text())).isEqualTo(Map.of("M", 7L, "X.CONDITION", 3L));
        Preparing nobody = new Preparing("zibo-2017").person("1", true, "JX").person("2", true, "JX");
        nobody.wholeField = true;
        assertThat(rules(nobody.done())).contains("whole-none");
    }

    @Test
    @DisplayName("POL-01 other weights than the policy's are a departure with its chances before and after; the others stay the policy's")
    void weights() {
        Preparing draw = new Preparing("xiqing-2019").subjects(10, "JX", "A")
                .subjects(10, "JX", "D")
                .person("1", true)
                .person("2", true);
        assertThat(WeightEffect.of(draw.done())).isEmpty();
        draw.weights = Map.of("D", 3);
        Preparation preparation = draw.done();
        assertThat(departed(preparation)).contains("class-weights");
        List<WeightEffect> effects = WeightEffect.of(preparation);
        assertThat(effects).containsExactly(
                new WeightEffect("GEN/JX", 1, 1, 10, Optional.of(Ratio.of(1, 10)), Optional.of(Ratio.of(1, 20))),
                new WeightEffect("GEN/JX", 1, 3, 10, Optional.of(Ratio.of(1, 10)), Optional.of(Ratio.of(3, 20))));
        draw.weights = Map.of("A", 1);
        assertThat(departed(draw.done())).doesNotContain("class-weights");
    }

    @Test
    @DisplayName("REG-06 expert seats come behind the inspectors', by field; who is out of term or cannot look at the content stays in sight")
    void experts() {
        Preparing draw = new Preparing("heilongjiang-2016").subjects(5, "WHP", "A")
                .person("1", true, "WHP")
                .person("2", true, "WHP");
        draw.experts(new ExpertSeats(1, "电气"), Preparing.expert("Z1", true, Set.of("电气", "空间"), "WHP"),
                Preparing.expert("Z2", true, Set.of("空间"), "WHP"),
                Preparing.expert("Z3", false, Set.of("电气"), "WHP"));
        Preparation preparation = draw.done();
        assertThat(preparation.shortfalls()).isEmpty();
        assertThat(preparation.rules().team()).extracting(TeamSlot::role).containsExactly("member", "member", "expert");
        assertThat(preparation.rules().team().getLast().quals()).isEqualTo("cell");
        assertThat(preparation.roster().persons()).filteredOn(person -> person.roles().contains("expert"))
                .extracting(PersonRow::pid, person -> person.status().text())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Z1", "E"),
                        org.assertj.core.groups.Tuple.tuple("Z2", "X.CONTENT"),
                        org.assertj.core.groups.Tuple.tuple("Z3", "X.TERM"));
        draw.experts(new ExpertSeats(1, ""), Preparing.expert("Z1", true, Set.of(), "JX"));
        assertThat(rules(draw.done())).contains("experts-industry");
        draw.experts(new ExpertSeats(2, "电气"), Preparing.expert("Z1", true, Set.of("空间"), "WHP"));
        assertThat(rules(draw.done())).contains("experts");
    }

    @Test
    @DisplayName("PLAN-07 each department that takes part has a seat of its own, and one that can send nobody is named")
    void units() {
        Preparing draw = new Preparing("xiqing-2019").subjects(4, "JX", "A")
                .person("1", true)
                .person("2", true)
                .person("3", true);
        List<Unit> units = List.of(new Unit("U01", "应急"), new Unit("U02", "消防"), new Unit("U03", "住建"));
        draw.crew = new Crew(units, Map.of("1", "U01", "2", "U02"), List.of(), ExpertSeats.NONE);
        Preparation preparation = draw.done();
        assertThat(preparation.rules().team()).extracting(TeamSlot::dept).containsExactly("U01", "U02", "U03");
        assertThat(rules(preparation)).containsExactly("unit");
        draw.crew = new Crew(units, Map.of("1", "U01", "2", "U02", "3", "U03"), List.of(), ExpertSeats.NONE);
        assertThat(draw.done().shortfalls()).isEmpty();
        assertThat(draw.done().roster().departments()).containsEntry("U02", "消防");
    }

    @Test
    @DisplayName("REG-07 PLAN-03 working days, people and vehicles bound a draw by a formula that is shown; Xiqing's rule needs a reason beyond it")
    void workload() {
        PolicyDocument xiqing = Policies.shipped().find("xiqing-2019").orElseThrow();
        DrawDraft draft = draft(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 13));
        Workload alone = Workload.of(draft, xiqing, 6, List.of(), WorkCalendar.shipped()).orElseThrow();
        assertThat(alone).isEqualTo(new Workload(5, 6, 2, 1, 0, 0));
        assertThat(alone.most()).isEqualTo(15);
        List<Vehicle> vehicles = List.of(vehicle("A", 5, LocalDate.of(2026, 3, 10)), vehicle("B", 1, null),
                vehicle("C", 2, null));
        Workload driven = Workload.of(draft, xiqing, 6, vehicles, WorkCalendar.shipped()).orElseThrow();
        assertThat(driven.vehicleDays()).isEqualTo(7);
        assertThat(driven.most()).isEqualTo(7);
        Preparing draw = new Preparing("xiqing-2019").subjects(20, "JX", "A").person("1", true).person("2", true);
        draw.count = 8;
        draw.workload = Optional.of(driven);
        assertThat(departed(draw.done())).containsExactly("draw-size");
        draw.count = 7;
        assertThat(departed(draw.done())).isEmpty();
        assertThat(Workload.of(draft(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 2)), xiqing, 6, List.of(),
                WorkCalendar.shipped())).isEmpty();
    }

    @Test
    @DisplayName("two people under one number are refused, since rows name each once")
    void sameNumber() {
        Preparing draw = new Preparing("xiqing-2019").subjects(2, "JX", "A")
                .person("1", true, OptionalInt.empty(), Preparing.DAY)
                .person("1", true)
                .person("2", true);
        assertThat(rules(draw.done())).contains("pid-twice");
    }

    private static Vehicle vehicle(String plate, int seats, @org.jspecify.annotations.Nullable LocalDate until) {
        return new Vehicle(1, new java.util.UUID(0, 1), plate, "车", Vehicle.Kind.VEHICLE, OptionalInt.of(seats), "队",
                LocalDate.of(2020, 1, 1), Optional.ofNullable(until), Map.of(), 1);
    }

    static DrawDraft draft(LocalDate from, LocalDate to) {
        return draft(from, to, DrawChoices.NONE, true);
    }

    static DrawDraft draft(LocalDate from, LocalDate to, DrawChoices choices, boolean excludeDone) {
        DrawDraft.DrawCondition any = new DrawDraft.DrawCondition(new java.util.TreeSet<>(),
                new java.util.TreeSet<>(), new java.util.TreeSet<>(), new java.util.TreeSet<>(),
                new java.util.TreeSet<>());
        return new DrawDraft("试验", 2, 0, any, excludeDone, BeaconKind.DICE, Optional.empty(), 10, from, to, "",
                List.of(), choices);
    }

    @Test
    @DisplayName("choices survive being kept as text, and what an older version kept has its defaults")
    void choiceText() {
        DrawChoices choices = new DrawChoices(true, false, 2,
                new TreeMap<>(Map.of(DrawFixtures.code(1), DrawChoices.ExceptionCode.COMPLAINT)),
                new TreeMap<>(Map.of("重大", 4)), new ExpertSeats(1, "电气安全"), new Rotation(true, true, 3),
                List.of(new DrawChoices.Participant(new java.util.UUID(1, 2), Optional.of("执法队")),
                        new DrawChoices.Participant(new java.util.UUID(3, 4), Optional.empty())),
                2);
        assertThat(ChoiceText.read(ChoiceText.write(choices))).isEqualTo(choices);
        assertThat(ChoiceText.read("{}")).isEqualTo(DrawChoices.NONE);
    }
}
