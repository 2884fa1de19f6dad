package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScoredDrawProperties {
    private static final int DRAWS = 20_000;

    @Test
    @DisplayName("VDP-5.6 over 20,000 draws each row is taken as often as its score wants, and always n rows")
    void chances() {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            List<SubjectRow> rows = new ArrayList<>();
            List<ScoreRow> scores = new ArrayList<>();
            for (int i = 0; i < 8 + random.nextInt(20); i++) {
                rows.add(new SubjectRow("S" + (100 + i), List.of("a" + random.nextInt(3)), 1 + random.nextInt(2),
                        RowStatus.ELIGIBLE));
                scores.add(new ScoreRow("S" + (100 + i), 1 + random.nextInt(i % 5 == 0 ? 900 : 40)));
            }
            int n = 1 + random.nextInt(rows.size() - 1);
            Map<String, Ratio> wanted = proportional(scores, n);
            DrawRules rules = new DrawRules(n, 1, new TreeMap<>(), List.of(), new TreeMap<>(), OptionalInt.empty(), 1,
                    "R0", "R0", new TreeMap<>());
            Pool pool = Pool.of(Snapshot.of(Suite.S, rows)).scored(Snapshot.of(Suite.S, scores));
            List<CellChance> cells = ((AllocationOutcome.Allocated) Allocation.allocate(pool, rules)).cells();
            for (CellChance cell : cells) {
                Ratio sum = rows.stream()
                        .filter(row -> row.cell().equals(cell.cell()))
                        .map(row -> wanted.getOrDefault(row.id(), Ratio.ZERO))
                        .reduce(Ratio.ZERO, Ratio::plus);
                assertThat(cell.expected()).as(cell.cell()).isEqualTo(sum);
            }
            Map<String, Integer> taken = new HashMap<>();
            for (int key = 0; key < DRAWS; key++) {
                SubjectDraw draw = SubjectDraw.draw(pool, cells, rules, new Tickets(Suite.S, Hex.of(Suite.S.hash(
                        ("pips " + seed + " " + key).getBytes(StandardCharsets.UTF_8)))));
                assertThat(draw.drawn()).hasSize(n);
                draw.drawn().forEach(subject -> taken.merge(subject.id(), 1, Integer::sum));
            }
            wanted.forEach((id, x) -> {
                double chance = x.numerator().doubleValue() / x.denominator().doubleValue();
                double error = 5 * Math.sqrt(chance * (1 - chance) / DRAWS) + 1e-9;
                assertThat(taken.getOrDefault(id, 0) / (double) DRAWS).as(id).isCloseTo(chance, within(error));
            });
        }
    }

    /** Gives each row its share of n by its score, and takes out, one by one, those that would have more than 1. */
    private static Map<String, Ratio> proportional(List<ScoreRow> scores, int n) {
        Map<String, Ratio> chances = new HashMap<>();
        Set<ScoreRow> left = new HashSet<>(scores);
        while (!left.isEmpty()) {
            long sum = left.stream().mapToLong(ScoreRow::score).sum();
            int seats = n - chances.size();
            List<ScoreRow> full = left.stream().filter(row -> (long) row.score() * seats >= sum).toList();
            if (full.isEmpty()) {
                left.forEach(row -> chances.put(row.id(), Ratio.of((long) row.score() * seats, sum)));
                return chances;
            }
            full.forEach(row -> chances.put(row.id(), Ratio.ONE));
            left.removeAll(full);
        }
        return chances;
    }
}
