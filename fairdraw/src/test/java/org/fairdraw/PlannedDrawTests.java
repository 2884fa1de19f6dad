package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.seats.Bits;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;
import org.fairdraw.terms.TeamSlot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlannedDrawTests {
    private final Scenario sample = Scenario.sample();

    @Test
    @DisplayName("VDP-3.4 a plan shows the exact chances and the cells that everybody should look at, before any seed")
    void chances() {
        PlannedDraw planned = ((PlanOutcome.Planned) plan(sample)).draw();
        assertThat(planned.chances()).anySatisfy(cell -> {
            assertThat(cell.cell()).isEqualTo("GEN/330102/1");
            assertThat(cell.chance().map(Ratio::toString)).contains("2/9");
        });
        assertThat(planned.flags()).containsExactly("KEY/330102/4");
    }

    @Test
    @DisplayName("DRAW-06 POL-04 a share of key subjects that the pool cannot give is refused with the largest n that would do")
    void quotaLargerThanStratum() {
        DrawRules rules = SmallExampleVectorTests.rules(8, 2, Map.of("KEY", Quota.atLeast(6)), List.of());
        Refusal refusal = refusal(sample.terms(terms -> withRules(terms, rules)));
        assertThat(refusal.rule()).isEqualTo("VDP §5.2 quota-min");
        assertThat(refusal.place()).isEqualTo("KEY");
        assertThat(refusal.have()).isEqualTo("5");
        assertThat(refusal.need()).isEqualTo("6");
        assertThat(refusal.remedy()).contains("draw at most 6 instead of 8");
    }

    @Test
    @DisplayName("DRAW-06 a quota on an unknown stratum or on the root is refused by name")
    void unknownStratum() {
        DrawRules rules = SmallExampleVectorTests.rules(6, 2,
                Map.of("KEY/999999", Quota.atLeast(0), "", Quota.atLeast(1)),
                List.of());
        PlanOutcome.Refused refused = (PlanOutcome.Refused) plan(sample.terms(terms -> withRules(terms, rules)));
        assertThat(refused.refusals()).extracting(Refusal::place).containsExactlyInAnyOrder("", "KEY/999999");
    }

    @Test
    @DisplayName("DRAW-03 DRAW-06 a subject that nobody may go to is refused with its slots and who is wanted")
    void subjectWithoutTeam() {
        List<BarRow> bars = new ArrayList<>(sample.bars());
        bars.add(new BarRow("I3", "91330000A01", "kin"));
        PlanOutcome.Refused refused = (PlanOutcome.Refused) PlannedDraw.plan(Suite.S, sample.terms(), sample.subjects(),
                sample.persons(), bars);
        assertThat(refused.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("VDP §6.3");
            assertThat(refusal.place()).isEqualTo("91330000A01|1");
            assertThat(refusal.have()).isEqualTo("nobody");
            assertThat(refusal.need()).contains("leader");
        });
    }

    @Test
    @DisplayName("DRAW-06 two slots that only one person could fill are refused together")
    void oneForTwoSlots() {
        Scenario scenario = sample.persons(Scenario.persons("I1|d|r|leader+member|-|0|-|E"));
        PlanOutcome.Refused refused = (PlanOutcome.Refused) plan(scenario);
        assertThat(refused.refusals()).anySatisfy(refusal -> {
            assertThat(refusal.place()).isEqualTo("91330000A02|1, 91330000A02|2");
            assertThat(refusal.have()).isEqualTo("only I1");
        });
    }

    @Test
    @DisplayName("DRAW-06 limits that leave too few seats are refused with the number that would do")
    void tooFewSeats() {
        Refusal refusal = refusal(sample.persons(Scenario.persons("I1|d|r|leader+member|-|0|3|E",
                "I2|d|r|member|-|0|3|E", "I3|d|r|leader+member|-|0|2|E")));
        assertThat(refusal.have()).startsWith("8 seats");
        assertThat(refusal.need()).startsWith("12 seats");
        assertThat(refusal.remedy()).contains("at most 4 subjects");
    }

    @Test
    @DisplayName("VDP-3.1 every fault of the terms is named at once")
    void shape() {
        PlanOutcome.Refused refused = (PlanOutcome.Refused) plan(
                sample.terms(terms -> new DrawTerms("no spaces here", "org",
                        "", 0, "abc", 1, terms.rules(), terms.policy(), terms.legend(), terms.shares().subList(0, 1),
                        List.of(new BeaconRule("dice", "d6", Scenario.START)), terms.revealDeadline(),
                        Optional.of(Scenario.START),
                        terms.software(), terms.approvals())));
        assertThat(refused.refusals()).extracting(Refusal::place)
                .contains("commitment.json drawId",
                        "commitment.json task", "commitment.json seq", "commitment.json prev", "commitment.json shares",
                        "commitment.json beacons[0].rule", "beaconTime");
    }

    @Test
    @DisplayName("VDP-2.2 a row that stands twice and a path of another length are refused")
    void lists() {
        List<SubjectRow> rows = new ArrayList<>(sample.subjects());
        rows.add(rows.get(0));
        rows.add(new SubjectRow("91330000B01", List.of("KEY"), 1, RowStatus.ELIGIBLE));
        PlanOutcome.Refused refused = (PlanOutcome.Refused) PlannedDraw.plan(Suite.S, sample.terms(), rows,
                sample.persons(), sample.bars());
        assertThat(refused.refusals()).extracting(Refusal::have)
                .containsExactlyInAnyOrder("91330000A01 twice", "1 stratum codes");
    }

    @Test
    @DisplayName("DRAW-02 qualification by stratum, region and department decide who may go")
    void demands() {
        List<TeamSlot> team = List.of(new TeamSlot(1, "member", "cell", "fire", "same"));
        DrawRules rules = new DrawRules(12, 2, new TreeMap<>(), team,
                new TreeMap<>(Map.of("KEY", "WHP", "KEY/330103", "MK")), OptionalInt.of(2), 0, "R0", "R0",
                new TreeMap<>());
        List<PersonRow> persons = Scenario.persons("a|fire|330102|member|WHP|0|-|E", "b|fire|330103|member|WHP|0|-|E",
                "c|fire|330103|member|MK|0|-|E", "d|mine|330102|member|WHP|0|-|E", "e|fire|330102|leader|WHP|0|-|E",
                "f|fire|330102|member|WHP|0|-|X.ILL", "g|fire|330102|member|-|0|-|E");
        Staffing staffing = new Staffing(rules, persons, List.of(new BarRow("a", "91330000A02", "kin")));
        assertThat(possible(staffing, 0)).containsExactly("a");
        assertThat(possible(staffing, 1)).isEmpty();
        assertThat(possible(staffing, 3)).containsExactly("a", "g");
        assertThat(possible(staffing, 7)).containsExactly("c");
        assertThat(possible(staffing, 9)).containsExactly("b", "c");
    }

    @Test
    @DisplayName("DRAW-05 a sealed draw that is read back after a crash gives the same result")
    void readBack() throws MalformedInput {
        SealedDraw sealed = ((PlanOutcome.Planned) plan(sample)).draw().seal();
        SealedDraw read = SealedDraw.read(Suite.S, sealed.document(), sealed.subjects().file(), sealed.persons().file(),
                sealed.bars().file());
        assertThat(read.commitment()).isEqualTo(sealed.commitment());
        assertThat(drawn(read).resultHash()).isEqualTo(drawn(sealed).resultHash());
        byte[] other = Snapshot.of(Suite.S, sample.bars().subList(0, 1)).file();
        assertThatThrownBy(() -> SealedDraw.read(Suite.S, sealed.document(), sealed.subjects().file(),
                sealed.persons().file(), other)).isInstanceOf(MalformedInput.class)
                .hasMessageContaining("commitment.json");
    }

    @Test
    @DisplayName("VDP-4.2 a share that does not fit, a stranger's share and a beacon out of rule are refused")
    void seed() {
        SealedDraw sealed = ((PlanOutcome.Planned) plan(sample)).draw().seal();
        DrawOutcome.Refused refused = (DrawOutcome.Refused) sealed.draw(
                Map.of("dept-A", "2".repeat(64), "stranger", "1".repeat(64)), List.of("123"));
        assertThat(refused.refusals()).extracting(Refusal::place).containsExactly("dept-A", "stranger", "dice");
        assertThat(((DrawOutcome.Refused) sealed.draw(Scenario.SHARES, List.of())).refusals()).extracting(Refusal::rule)
                .containsExactly("VDP §4.4");
    }

    @Test
    @DisplayName("VDP-4.3 with a beacon a withheld share is written down; without one it makes the draw void")
    void withheld() {
        assertThat(drawn(((PlanOutcome.Planned) plan(sample)).draw().seal()).result()
                .find("seedText")
                .map(Json::text)
                .orElse("")).contains("P=union:-\\n");
        SealedDraw closed = ((PlanOutcome.Planned) plan(Scenario.closed())).draw().seal();
        assertThat(((DrawOutcome.Refused) closed.draw(Scenario.SHARES, List.of())).refusals()).extracting(Refusal::rule)
                .containsExactly("VDP §4.3");
        assertThat(((DrawOutcome.Drawn) closed.draw(Scenario.closed().shares(), List.of())).draw().assurance())
                .isEqualTo("closed");
    }

    private static DrawnDraw drawn(SealedDraw sealed) {
        return ((DrawOutcome.Drawn) sealed.draw(Scenario.SHARES, List.of(Scenario.DICE))).draw();
    }

    private List<String> possible(Staffing staffing, int subject) {
        Bits able = staffing.possible(sample.subjects().get(subject), staffing.team().get(0));
        return IntStream.range(0, staffing.persons().size())
                .filter(able::has)
                .mapToObj(person -> staffing.persons().get(person).pid())
                .toList();
    }

    private static Refusal refusal(Scenario scenario) {
        PlanOutcome.Refused refused = (PlanOutcome.Refused) plan(scenario);
        assertThat(refused.refusals()).hasSize(1);
        return refused.refusals().get(0);
    }

    private static PlanOutcome plan(Scenario scenario) {
        return PlannedDraw.plan(Suite.S, scenario.terms(), scenario.subjects(), scenario.persons(), scenario.bars());
    }

    private static DrawTerms withRules(DrawTerms terms, DrawRules rules) {
        return new DrawTerms(terms.drawId(), terms.org(), terms.task(), terms.seq(), terms.prev(), terms.attempt(),
                rules,
                terms.policy(), terms.legend(), terms.shares(), terms.beacons(), terms.revealDeadline(),
                terms.beaconTime(),
                terms.software(), terms.approvals());
    }
}
