package org.fairdraw.statistics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fairdraw.Allocation;
import org.fairdraw.AllocationOutcome;
import org.fairdraw.Pool;
import org.fairdraw.Scenario;
import org.fairdraw.SubjectDraw;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;
import org.fairdraw.terms.TeamSlot;

/** A population with rules, drawn from again and again under keys that are numbered. */
record FairCase(String name, Pool pool, DrawRules rules, List<CellChance> chances) {
    /** The populations of the suite: quotas, weights, capped cells, mandatory rows, crossing quotas, scores. */
    static Stream<FairCase> all() {
        return Stream.of(example(), weights(), capped(), tree(), crossing(), scores());
    }

    /** The 12 rows of VDP §11 under a quota. */
    static FairCase example() {
        return of("example", Scenario.sample().subjects(), rules(6, 2, Map.of("KEY", Quota.atLeast(3))),
                Optional.empty());
    }

    /** Six of twenty rows of weights 1 to 10, without any quota. */
    static FairCase weights() {
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(row(i, 1 + i / 2, RowStatus.ELIGIBLE, "K"));
        }
        return of("weights", rows, rules(6, 1, Map.of()), Optional.empty());
    }

    /** Two rows so heavy that they are drawn with certainty, beside three lighter cells. */
    static FairCase capped() {
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            int weight = i < 2 ? 1000 : i < 5 ? 10 : i < 11 ? 3 : 1;
            rows.add(row(i, weight, RowStatus.ELIGIBLE, "K"));
        }
        return of("capped", rows, rules(8, 1, Map.of()), Optional.empty());
    }

    /** Three levels with bounds on each, mandatory and excluded rows among the others. */
    static FairCase tree() {
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            RowStatus status = switch (i % 16) {
                case 5 -> RowStatus.MANDATORY;
                case 9 -> RowStatus.excluded("DONE");
                default -> RowStatus.ELIGIBLE;
            };
            rows.add(row(i, 1 + i % 3 % 2, status, "a" + i % 2, "b" + i / 2 % 2, "c" + i / 24));
        }
        return of("tree", rows, rules(17, 3, Map.of("a0", Quota.between(5, 7), "a1/b0", Quota.atLeast(6), "a1/b1/c0",
                Quota.between(0, 2))), Optional.empty());
    }

    /** A table of three industries and four districts with bounds on both. */
    static FairCase crossing() {
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(row(i, 1 + i % 2, i == 7 ? RowStatus.MANDATORY : RowStatus.ELIGIBLE, "k" + i % 3,
                    "d" + i * 7 % 11 % 4));
        }
        TreeMap<String, Quota> districts = new TreeMap<>(
                Map.of("d0", Quota.between(2, 5), "d1", Quota.between(2, 4), "d3", Quota.between(1, 4)));
        return of("crossing", rows, rules(13, 2, Map.of("k0", Quota.between(3, 6))).crossedBy(districts),
                Optional.empty());
    }

    /** Chances by scores, one of which is so high that its row is certain. */
    static FairCase scores() {
        List<SubjectRow> rows = new ArrayList<>();
        List<ScoreRow> scores = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            rows.add(row(i, 1, i == 3 ? RowStatus.MANDATORY : RowStatus.ELIGIBLE, "k" + i % 2));
            if (i != 3) {
                scores.add(new ScoreRow(id(i), i == 8 ? 5000 : 40 + 17 * i % 211));
            }
        }
        return of("scores", rows, rules(9, 1, Map.of("k0", Quota.between(2, 6))), Optional.of(scores));
    }

    static FairCase of(String name, List<SubjectRow> rows, DrawRules rules, Optional<List<ScoreRow>> scores) {
        Pool plain = Pool.of(Snapshot.of(Suite.S, rows));
        Pool pool = scores.map(list -> plain.scored(Snapshot.of(Suite.S, list))).orElse(plain);
        if (Allocation.allocate(pool, rules) instanceof AllocationOutcome.Allocated allocated) {
            return new FairCase(name, pool, rules, allocated.cells());
        }
        throw new IllegalStateException("The rules of " + name + " collide with its rows");
    }

    static DrawRules rules(int n, int m, Map<String, Quota> quotas, TeamSlot... team) {
        return new DrawRules(n, m, new TreeMap<>(quotas), List.of(team), new TreeMap<>(), OptionalInt.empty(), 2, "R0",
                "R1", new TreeMap<>());
    }

    static SubjectRow row(int number, int weight, RowStatus status, String... path) {
        return new SubjectRow(id(number), List.of(path), weight, status);
    }

    static String id(int number) {
        return String.format("S%06d", number);
    }

    /** Returns the tickets of draw number so and so; they are the same in every run. */
    static Tickets tickets(String name, int number) {
        return new Tickets(Suite.S, Hex.of(Suite.S.hash((name + number).getBytes(StandardCharsets.US_ASCII))));
    }

    List<SubjectRow> rows() {
        return pool.snapshot().rows();
    }

    SubjectDraw draw(int number) {
        return SubjectDraw.draw(pool, chances, rules, tickets(name, number));
    }

    /** Returns the places of all that are to be inspected by draw number so and so. */
    int[] inspected(int number) {
        return draw(number).toStaff(pool).stream().mapToInt(row -> pool.snapshot().indexOf(row.id())).toArray();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Returns for each row the exact chance of being inspected that is published before the seed. */
    double[] chancesOfRows() {
        Map<String, CellChance> byCell = new HashMap<>();
        chances.forEach(cell -> byCell.put(cell.cell(), cell));
        double[] scored = pool.scores().isPresent() ? byScores(byCell) : new double[0];
        double[] chancesOfRows = new double[rows().size()];
        for (int i = 0; i < chancesOfRows.length; i++) {
            SubjectRow row = rows().get(i);
            if (row.status().mandatory()) {
                chancesOfRows[i] = 1;
            } else if (row.status().eligible()) {
                chancesOfRows[i] = scored.length > 0
                        ? scored[i]
                        : value(byCell.get(row.cell()).chance().orElseThrow());
            }
        }
        return chancesOfRows;
    }

    static double value(Ratio ratio) {
        return ratio.numerator().doubleValue() / ratio.denominator().doubleValue();
    }

    /** Solves Σ min(λ·score, 1) = x in each cell anew, from the highest score down (VDP §5.6). */
    private double[] byScores(Map<String, CellChance> byCell) {
        double[] scored = new double[rows().size()];
        Map<String, Integer> scoreOf = new HashMap<>();
        pool.scores().orElseThrow().snapshot().rows().forEach(score -> scoreOf.put(score.id(), score.score()));
        byCell.forEach((cell, chance) -> {
            List<Integer> rest = new ArrayList<>(IntStream.range(0, scored.length)
                    .filter(i -> rows().get(i).cell().equals(cell) && rows().get(i).status().eligible())
                    .boxed()
                    .sorted(Comparator.comparing(i -> -scoreOf.get(rows().get(i).id())))
                    .toList());
            double left = value(chance.expected());
            while (!rest.isEmpty()) {
                double sum = rest.stream().mapToInt(i -> scoreOf.get(rows().get(i).id())).sum();
                int highest = rest.remove(0);
                scored[highest] = Math.min(1, left * scoreOf.get(rows().get(highest).id()) / sum);
                left -= scored[highest];
            }
        });
        return scored;
    }
}
