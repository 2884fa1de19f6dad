package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CrossRoundingProperties {
    private static final int DRAWS = 20_000;

    private record Case(Pool pool, List<CellChance> chances, DrawRules rules) {}

    @Test
    @DisplayName("VDP-5.5 every cell, row, column and the whole come to floor or ceiling of what is expected")
    void floorOrCeiling() {
        int judged = 0;
        for (int seed = 0; seed < 600; seed++) {
            Case one = random(new Random(seed));
            if (one.chances.isEmpty()) {
                continue;
            }
            judged++;
            for (int key = 0; key < 3; key++) {
                Map<String, Integer> counts = counts(one, seed + " " + key);
                Map<String, Ratio> expected = new HashMap<>();
                Map<String, Integer> came = new HashMap<>();
                for (CellChance cell : one.chances) {
                    String[] path = cell.cell().split("/");
                    for (String group : List.of(cell.cell(), "row " + path[0], "column " + path[1], "all")) {
                        expected.merge(group, cell.expected(), Ratio::plus);
                        came.merge(group, counts.getOrDefault(cell.cell(), 0), Integer::sum);
                    }
                }
                expected.forEach((group, x) -> {
                    BigInteger floor = x.numerator().divide(x.denominator());
                    boolean whole = floor.multiply(x.denominator()).equals(x.numerator());
                    assertThat(came.getOrDefault(group, 0)).as(group + " expects " + x)
                            .isBetween(floor.intValueExact(), floor.intValueExact() + (whole ? 0 : 1));
                });
            }
        }
        assertThat(judged).isGreaterThan(200);
    }

    @Test
    @DisplayName("VDP-5.5 over 20,000 draws each cell comes as often as is expected")
    void expectation() {
        int judged = 0;
        for (int seed = 0; judged < 4; seed++) {
            Case one = random(new Random(7_000 + seed));
            if (one.chances.isEmpty() || one.chances.stream().noneMatch(CrossRoundingProperties::fractional)) {
                continue;
            }
            judged++;
            Map<String, Integer> sums = new HashMap<>();
            for (int key = 0; key < DRAWS; key++) {
                counts(one, "expect " + seed + " " + key)
                        .forEach((cell, count) -> sums.merge(cell, count, Integer::sum));
            }
            for (CellChance cell : one.chances) {
                double x = cell.expected().numerator().doubleValue() / cell.expected().denominator().doubleValue();
                double part = x - Math.floor(x);
                double error = 5 * Math.sqrt(part * (1 - part) / DRAWS) + 1e-9;
                assertThat(sums.getOrDefault(cell.cell(), 0) / (double) DRAWS).as(cell.cell())
                        .isCloseTo(x, within(error));
            }
        }
    }

    private static boolean fractional(CellChance cell) {
        return !cell.expected().denominator().equals(BigInteger.ONE);
    }

    private static Map<String, Integer> counts(Case one, String key) {
        return CrossRounding.round(one.pool.population().cells(), one.chances, new Tickets(Suite.S,
                Hex.of(Suite.S.hash(key.getBytes(StandardCharsets.UTF_8)))));
    }

    private static Case random(Random random) {
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 6 + random.nextInt(40); i > 0; i--) {
            rows.add(new SubjectRow("S" + (100 + i), List.of("r" + random.nextInt(4), "c" + random.nextInt(4)),
                    1 + random.nextInt(3), random.nextInt(9) == 0 ? RowStatus.MANDATORY : RowStatus.ELIGIBLE));
        }
        TreeMap<String, Quota> quotas = new TreeMap<>();
        TreeMap<String, Quota> cross = new TreeMap<>();
        int n = 1 + random.nextInt(rows.size());
        for (SubjectRow row : rows) {
            if (random.nextInt(12) == 0) {
                quotas.put(row.path().get(0), Quota.between(0, 1 + random.nextInt(n)));
            }
            cross.putIfAbsent(row.path().get(1), random.nextBoolean()
                    ? Quota.atLeast(random.nextInt(2))
                    : Quota.between(0, 1 + random.nextInt(n)));
        }
        DrawRules rules = new DrawRules(n, 2, quotas, List.of(), new TreeMap<>(), OptionalInt.empty(), 0, "R0", "R0",
                new TreeMap<>()).crossedBy(cross);
        Pool pool = Pool.of(Snapshot.of(Suite.S, rows));
        return new Case(pool, Allocation.allocate(pool, rules) instanceof AllocationOutcome.Allocated allocated
                ? allocated.cells()
                : List.of(), rules);
    }
}
