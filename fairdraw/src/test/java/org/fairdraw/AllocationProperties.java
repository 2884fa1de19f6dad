package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairdraw.json.Json;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AllocationProperties {
    private static final int TREES = 1500;

    /** λ that give a node its value: from {@code low} to {@code high}; high is absent for no end. */
    private record Interval(Ratio low, Ratio high) {
        static final Ratio ENDLESS = Ratio.of(Json.LIMIT);

        Interval meet(Interval other) {
            return new Interval(low.compareTo(other.low) > 0 ? low : other.low,
                    high.compareTo(other.high) < 0 ? high : other.high);
        }
    }

    @Test
    @DisplayName("VDP-5.2 on 1,500 random trees the allocation meets its definition, or names exactly the colliding nodes")
    void allocation() {
        int allocated = 0;
        int refused = 0;
        for (int seed = 0; seed < TREES; seed++) {
            RandomTree tree = new RandomTree(new Random(seed));
            AllocationOutcome outcome = Allocation.allocate(tree.rows(), tree.rules());
            TreeSet<String> collisions = tree.collisions();
            if (outcome instanceof AllocationOutcome.Allocated found) {
                allocated++;
                assertThat(collisions).as("tree " + seed).isEmpty();
                Map<String, CellChance> chances = found.cells()
                        .stream()
                        .collect(Collectors.toMap(CellChance::cell, chance -> chance));
                assertThat(chances.keySet()).isEqualTo(tree.leaves().keySet());
                assertThat(sum(tree, "", chances)).isEqualTo(Ratio.of(tree.rules().n() - tree.mandatory("")));
                interval(tree, "", chances);
            } else {
                refused++;
                List<String> named = ((AllocationOutcome.Refused) outcome).collisions()
                        .stream()
                        .map(Collision::node)
                        .distinct()
                        .sorted()
                        .toList();
                assertThat(named).as("tree " + seed).containsExactlyElementsOf(collisions);
            }
        }
        assertThat(allocated).isGreaterThan(300);
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    @DisplayName("VDP-5.3 rounding keeps every node within floor and ceiling, every quota, and the total exactly")
    void rounding() {
        int trees = 0;
        for (int seed = 0; seed < TREES; seed++) {
            RandomTree tree = new RandomTree(new Random(seed));
            if (Allocation.allocate(tree.rows(), tree.rules()) instanceof AllocationOutcome.Allocated found) {
                trees++;
                Map<String, CellChance> chances = found.cells()
                        .stream()
                        .collect(Collectors.toMap(CellChance::cell, chance -> chance));
                Tickets tickets = new Tickets(Suite.S,
                        Hex.of(Suite.S.hash(new byte[]{(byte) seed, (byte) (seed >> 8)})));
                Map<String, Integer> counts = Rounding
                        .round(new Population(tree.rows()).cells(), found.cells(), tickets)
                        .counts();
                for (String node : tree.nodes()) {
                    long count = tree.leavesUnder(node).stream().mapToLong(leaf -> counts.getOrDefault(leaf, 0)).sum();
                    Ratio expected = sum(tree, node, chances);
                    long floor = expected.numerator().divide(expected.denominator()).longValueExact();
                    boolean whole = expected.denominator().equals(BigInteger.ONE);
                    assertThat(count).as("tree " + seed + " node " + node).isBetween(floor, whole ? floor : floor + 1);
                    Quota quota = tree.rules().quotas().getOrDefault(node, Quota.atLeast(0));
                    assertThat(count + tree.mandatory(node)).isBetween(quota.min(), quota.max().orElse(Long.MAX_VALUE));
                }
                assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(tree.rules().n() - (int) tree.mandatory(""));
            }
        }
        assertThat(trees).isGreaterThan(300);
    }

    @Test
    @DisplayName("VDP-5.2 five thousand cells under two hundred quotas are allocated within seconds")
    void large() {
        Random random = new Random(5);
        List<SubjectRow> rows = new ArrayList<>();
        TreeMap<String, Quota> quotas = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            quotas.put("k" + i, Quota.between(1, 40));
            for (int j = 0; j < 25; j++) {
                for (int row = 0; row < 1 + random.nextInt(8); row++) {
                    rows.add(new SubjectRow("S" + rows.size(), List.of("k" + i, "d" + j), 1 + random.nextInt(1000),
                            RowStatus.ELIGIBLE));
                }
            }
        }
        DrawRules rules = SmallExampleVectorTests.rules(3000, 2, quotas, List.of());
        AllocationOutcome.Allocated found = (AllocationOutcome.Allocated) Allocation.allocate(rows, rules);
        assertThat(found.cells().stream().map(CellChance::expected).reduce(Ratio.ZERO, Ratio::plus))
                .isEqualTo(Ratio.of(3000));
    }

    private static Ratio sum(RandomTree tree, String node, Map<String, CellChance> chances) {
        return tree.leavesUnder(node)
                .stream()
                .map(leaf -> chances.get(leaf))
                .map(AllocationProperties::expected)
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private static Ratio expected(@org.jspecify.annotations.Nullable CellChance chance) {
        return chance == null ? Ratio.ZERO : chance.expected();
    }

    /** Finds the λ under which a node has its value; children of one node must share one (VDP §5.2). */
    private static Interval interval(RandomTree tree, String node, Map<String, CellChance> chances) {
        List<String> children = tree.children(node);
        if (children.isEmpty()) {
            CellChance leaf = java.util.Objects.requireNonNull(chances.get(node));
            int weight = Integer.parseInt(node.substring(node.lastIndexOf('/') + 1));
            if (leaf.eligible() == 0) {
                return new Interval(Ratio.ZERO, Interval.ENDLESS);
            } else if (leaf.expected().equals(Ratio.of(leaf.eligible()))) {
                return new Interval(Ratio.of(1, weight), Interval.ENDLESS);
            }
            Ratio lambda = leaf.expected().dividedBy((long) weight * leaf.eligible());
            return new Interval(lambda, lambda);
        }
        Interval shared = new Interval(Ratio.ZERO, Interval.ENDLESS);
        for (String child : children) {
            shared = shared.meet(interval(tree, child, chances));
        }
        assertThat(shared.low).as(node).isLessThanOrEqualTo(shared.high);
        Ratio value = sum(tree, node, chances);
        boolean atLow = value.equals(Ratio.of(tree.low(node)));
        boolean atHigh = value.equals(Ratio.of(tree.high(node)));
        assertThat(value).isBetween(Ratio.of(tree.low(node)), Ratio.of(tree.high(node)));
        return new Interval(atLow ? Ratio.ZERO : shared.low, atHigh ? Interval.ENDLESS : shared.high);
    }
}
