package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;
import org.fairdraw.terms.TeamSlot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counts over many draws with fixed seeds, so that they never flake (VDP §12); the yardsticks must catch bad samplers. */
class FairnessProperties {
    private static final int DRAWS = 20_000;

    @Test
    @DisplayName("VDP-12 in 20,000 draws every subject of the small example is drawn as often as its exact chance says")
    void inclusion() {
        Pool pool = Pool.of(Snapshot.of(Suite.S, SmallExampleVectorTests.rows()));
        List<CellChance> chances = chances(pool, 6, Map.of("KEY", Quota.atLeast(3)));
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> firsts = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            SubjectDraw draw = SubjectDraw.draw(pool, chances, 0, tickets(i));
            draw.drawn().forEach(subject -> counts.merge(subject.id(), 1, Integer::sum));
            firsts.merge(draw.order().get(0), 1, Integer::sum);
        }
        for (SubjectRow row : pool.rows()) {
            Ratio chance = chances.stream()
                    .filter(cell -> cell.cell().equals(row.cell()))
                    .findFirst()
                    .flatMap(CellChance::chance)
                    .orElse(Ratio.ZERO);
            Ratio wanted = row.status().eligible() ? chance.times(DRAWS) : Ratio.ZERO;
            assertThat(z(counts.getOrDefault(row.id(), 0), wanted)).as(row.text()).isLessThan(3.9);
        }
        assertThat(firsts).hasSizeGreaterThan(6);
    }

    @Test
    @DisplayName("VDP-12 pairs inside a cell are drawn together as simple random sampling says, which skip sampling is not")
    void pairs() {
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(new SubjectRow("S" + i, List.of("K"), 1, RowStatus.ELIGIBLE));
        }
        Pool pool = Pool.of(Snapshot.of(Suite.S, rows));
        List<CellChance> chances = chances(pool, 2, Map.of());
        assertThat(pairChiSquare(i -> SubjectDraw.draw(pool, chances, 0, tickets(i))
                .drawn()
                .stream()
                .map(DrawnSubject::leaf)
                .toList())).isLessThan(78.0); // 44 degrees of freedom, p = 0.001
        Random random = new Random(1);
        assertThat(pairChiSquare(i -> {
            int start = random.nextInt(10);
            return List.of(start, (start + 5) % 10); // every fifth row from one random start
        })).isGreaterThan(1000.0);
    }

    @Test
    @DisplayName("VDP-12 people who are equal are sent to each slot equally often")
    void people() {
        List<PersonRow> persons = Scenario.persons("A|d|r|member|-|0|-|E", "B|d|r|member|-|0|-|E",
                "C|d|r|member|-|0|-|E",
                "D|d|r|member|-|0|-|E");
        List<TeamSlot> team = List.of(new TeamSlot(1, "member", "none", "any", "any"));
        DrawRules rules = SmallExampleVectorTests.rules(2, 2, Map.of(), team);
        Staffing staffing = new Staffing(rules, persons, List.of());
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 6000; i++) {
            TeamDraw.Outcome.Staffed staffed = (TeamDraw.Outcome.Staffed) TeamDraw.draw(staffing,
                    SmallExampleVectorTests.rows().subList(0, 2), tickets(i));
            staffed.seats().forEach(seat -> counts.merge(seat.slot() + seat.person(), 1, Integer::sum));
        }
        assertThat(counts).hasSize(8);
        counts.forEach((seat, count) -> assertThat(z(count, Ratio.of(1500), 6000)).as(seat).isLessThan(3.9));
    }

    private static double pairChiSquare(IntFunction<List<Integer>> sampler) {
        int[][] counts = new int[10][10];
        for (int i = 0; i < DRAWS; i++) {
            List<Integer> pair = sampler.apply(i).stream().sorted().toList();
            counts[pair.get(0)][pair.get(1)]++;
        }
        double expected = DRAWS / 45.0;
        double sum = 0;
        for (int a = 0; a < 10; a++) {
            for (int b = a + 1; b < 10; b++) {
                sum += (counts[a][b] - expected) * (counts[a][b] - expected) / expected;
            }
        }
        return sum;
    }

    private static double z(int count, Ratio wanted) {
        return z(count, wanted, DRAWS);
    }

    /** Returns how many standard deviations the count is off; infinite where nothing may deviate and something does. */
    private static double z(int count, Ratio wanted, int draws) {
        double mean = wanted.numerator().doubleValue() / wanted.denominator().doubleValue();
        double deviation = Math.sqrt(mean * (1 - mean / draws));
        return count == mean ? 0 : Math.abs(count - mean) / deviation;
    }

    private static List<CellChance> chances(Pool pool, int n, Map<String, Quota> quotas) {
        int m = pool.rows().get(0).path().size();
        return ((AllocationOutcome.Allocated) Allocation.allocate(pool,
                SmallExampleVectorTests.rules(n, m, quotas, List.of()))).cells();
    }

    private static Tickets tickets(int draw) {
        return new Tickets(Suite.S,
                Hex.of(Suite.S.hash(Integer.toString(draw).getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
    }
}
