package org.fairdraw;

import org.fairdraw.events.EventEffect;
import org.fairdraw.events.DrawEvent;
import org.fairdraw.events.RunningDraw;
import org.fairdraw.tickets.Tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;
import org.fairdraw.terms.TeamSlot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Attacks of VDP §13 on the draw itself, carried out; docs/spec/threats.md maps them. */
class DrawAttackTests {
    private static final int TRIES = 2000;
    private static final String VICTIM = "91330000A04";

    private final Scenario sample = Scenario.sample();

    @Test
    @DisplayName("VDP §13 re-rolling until happy: no other share passes for the committed one, and none may be tried for it")
    void otherShare() {
        SealedDraw sealed = seal(sample);
        for (int i = 0; i < 500; i++) {
            DrawOutcome outcome = sealed.draw(Map.of("dept-A", number(i), "notary", "2".repeat(64)),
                    sample.beaconTexts());
            assertThat(((DrawOutcome.Refused) outcome).refusals()).extracting(Refusal::place)
                    .containsExactly("dept-A");
        }
    }

    @Test
    @DisplayName("VDP §13 victim aimed at by rules: a stratum of one row, a huge weight and a shut stratum are flagged before the seed")
    void victim() {
        SubjectRow alone = new SubjectRow(VICTIM, List.of("VIP", "330102"), 1, RowStatus.ELIGIBLE);
        assertThat(flags(alone, Map.of("VIP", Quota.atLeast(1)))).contains("VIP/330102/1");
        SubjectRow heavy = new SubjectRow(VICTIM, List.of("GEN", "330102"), 1_000_000, RowStatus.ELIGIBLE);
        assertThat(flags(heavy, Map.of())).contains("GEN/330102/1000000");
        SubjectRow friend = new SubjectRow(VICTIM, List.of("VIP", "330102"), 1, RowStatus.ELIGIBLE);
        assertThat(flags(friend, Map.of("VIP", Quota.between(0, 0)))).contains("VIP/330102/1");
    }

    @Test
    @DisplayName("VDP §13 seed known in advance: who knows all but one share learns no more than the published chance")
    void allButOneShare() {
        SealedDraw sealed = seal(Scenario.closed());
        DrawnDraw real = drawn(sealed.draw(Scenario.closed().shares(), List.of()));
        Set<String> guessed = new HashSet<>();
        int hits = 0;
        for (int i = 0; i < TRIES; i++) {
            Seed seed = seed(sealed, Optional.of(number(i)), List.of());
            guessed.add(seed.key());
            hits += drawnBy(sealed, seed).contains(VICTIM) ? 1 : 0;
        }
        assertThat(guessed).hasSize(TRIES).doesNotContain(real.key());
        assertAsOftenAsPublished(sealed, hits);
    }

    @Test
    @DisplayName("VDP §13 last revealer withholds: before the beacon neither share nor silence moves a chance; without one the draw is void")
    void lastRevealer() {
        SealedDraw open = seal(sample);
        for (Optional<String> choice : List.of(Optional.of("3".repeat(64)), Optional.<String>empty())) {
            int hits = 0;
            for (int i = 0; i < TRIES; i++) {
                Seed seed = seed(open, choice, List.of(String.format("%020d", i)));
                hits += drawnBy(open, seed).contains(VICTIM) ? 1 : 0;
            }
            assertAsOftenAsPublished(open, hits);
        }
        DrawOutcome closed = seal(Scenario.closed()).draw(Scenario.SHARES, List.of());
        assertThat(((DrawOutcome.Refused) closed).refusals()).extracting(Refusal::rule).containsExactly("VDP §4.3");
    }

    @Test
    @DisplayName("VDP §13 result computed, disliked, never logged: from what is public any party computes the same fingerprint")
    void neverLogged() throws MalformedInput {
        SealedDraw sealed = seal(sample);
        DrawnDraw kept = drawn(sealed.draw(sample.shares(), sample.beaconTexts()));
        SealedDraw read = SealedDraw.read(Suite.S, sealed.document(), sealed.subjects().file(),
                sealed.persons().file(), sealed.bars().file());
        DrawnDraw witness = drawn(read.draw(new TreeMap<>(sample.shares()), List.copyOf(sample.beaconTexts())));
        assertThat(witness.resultHash()).isEqualTo(kept.resultHash());
        assertThat(witness.result().canonical()).isEqualTo(kept.result().canonical());
    }

    @Test
    @DisplayName("VDP §13 fake recusals to steer who goes: nobody foresees the substitute, so that a friend comes in no more often than the others")
    void fakeRecusals() {
        List<String> left = List.of("I2", "I3", "I4");
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < TRIES; i++) {
            RunningDraw running = running();
            Tickets fresh = new Tickets(Suite.S, number(i));
            EventEffect effect = running.apply(new DrawEvent.PersonOut("S1", 1, running.sitting("S1|1").orElseThrow(),
                    false), fresh);
            counts.merge(effect.seats().get(0).person(), 1, Integer::sum);
        }
        assertThat(counts.keySet()).hasSize(left.size());
        counts.values().forEach(count -> assertThat((double) count).isCloseTo(TRIES / 3.0, within(4 * 21.1)));
    }

    @Test
    @DisplayName("VDP §13 injected text: a share or a beacon with a line of its own for the seed is refused")
    void injected() {
        SealedDraw sealed = seal(sample);
        String line = "1".repeat(64) + "\nB=dice:00000000000000000000";
        assertThat(sealed.draw(Map.of("dept-A", line, "notary", "2".repeat(64)), sample.beaconTexts()))
                .isInstanceOf(DrawOutcome.Refused.class);
        assertThat(sealed.draw(sample.shares(), List.of(Scenario.DICE + "\nP=union:" + "3".repeat(64))))
                .isInstanceOf(DrawOutcome.Refused.class);
        PlanOutcome planned = PlannedDraw.plan(Suite.S,
                Scenario.terms(sample.terms().rules(), List.of(new BeaconRule("dice\nB=x", "d10x20",
                        Scenario.BEACON_TIME))),
                sample.subjects(), sample.persons(), sample.bars());
        assertThat(planned).isInstanceOf(PlanOutcome.Refused.class);
    }

    private static RunningDraw running() {
        Scenario four = new Scenario(Suite.S,
                Scenario.terms(SmallExampleVectorTests.rules(1, 1, Map.of(), List.of(
                        new TeamSlot(1, "member", "none", "any", "any"))),
                        List.of(BeaconRule.dice(Scenario.BEACON_TIME))),
                List.of(new SubjectRow("S1", List.of("K"), 1, RowStatus.ELIGIBLE)),
                Scenario.persons("I1|d|r|member|-|0|-|E", "I2|d|r|member|-|0|-|E", "I3|d|r|member|-|0|-|E",
                        "I4|d|r|member|-|0|-|E"),
                List.of(), Scenario.SHARES, List.of(Scenario.DICE));
        return RunningDraw.of(drawn(seal(four).draw(four.shares(), four.beaconTexts())));
    }

    private List<String> flags(SubjectRow row, Map<String, Quota> quotas) {
        List<SubjectRow> rows = new ArrayList<>(sample.subjects());
        rows.removeIf(Predicate.isEqual(rows.get(3)));
        rows.add(row);
        DrawRules rules = SmallExampleVectorTests.rules(6, 2, quotas, List.of());
        PlanOutcome outcome = PlannedDraw.plan(Suite.S,
                Scenario.terms(rules, List.of(BeaconRule.dice(Scenario.BEACON_TIME))), rows, List.of(), List.of());
        return ((PlanOutcome.Planned) outcome).draw().flags();
    }

    private static void assertAsOftenAsPublished(SealedDraw sealed, int hits) {
        Ratio chance = sealed.chances()
                .stream()
                .filter(cell -> cell.cell().equals("GEN/330102/1"))
                .findFirst()
                .flatMap(cell -> cell.chance())
                .orElseThrow();
        double pi = chance.numerator().doubleValue() / chance.denominator().doubleValue();
        assertThat((double) hits).isCloseTo(TRIES * pi, within(4 * Math.sqrt(TRIES * pi * (1 - pi))));
    }

    private static Seed seed(SealedDraw sealed, Optional<String> last, List<String> beacons) {
        return Seed.of(Suite.S, sealed.commitment(),
                List.of(new Seed.Share("dept-A", Optional.of("1".repeat(64))),
                        new Seed.Share("notary", Optional.of("2".repeat(64))), new Seed.Share("union", last)),
                beacons.stream().map(text -> new Seed.Beacon("dice", text)).toList());
    }

    private static List<String> drawnBy(SealedDraw sealed, Seed seed) {
        return SubjectDraw.draw(Pool.of(sealed.subjects()), sealed.chances(), sealed.terms().rules(),
                new Tickets(Suite.S, seed.key())).drawn().stream().map(DrawnSubject::id).toList();
    }

    private static String number(int i) {
        return Hex.of(Suite.S.hash(new byte[]{(byte) i, (byte) (i >> 8)}));
    }

    private static SealedDraw seal(Scenario scenario) {
        return ((PlanOutcome.Planned) PlannedDraw.plan(Suite.S, scenario.terms(), scenario.subjects(),
                scenario.persons(), scenario.bars())).draw().seal();
    }

    private static DrawnDraw drawn(DrawOutcome outcome) {
        return ((DrawOutcome.Drawn) outcome).draw();
    }
}
