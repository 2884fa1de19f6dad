package org.fairdraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;

/** A random pool with random quotas, whose bounds are computed straight from the words of VDP §5.2. */
final class RandomTree {
    private final List<SubjectRow> rows = new ArrayList<>();
    private final DrawRules rules;
    private final Map<String, long[]> leaves = new TreeMap<>();
    private final TreeSet<String> nodes = new TreeSet<>();

    RandomTree(Random random) {
        int m = 1 + random.nextInt(3);
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            List<String> path = new ArrayList<>();
            for (int level = 0; level < m; level++) {
                path.add("" + (char) ('a' + random.nextInt(3)));
            }
            RowStatus status = switch (random.nextInt(12)) {
                case 0 -> RowStatus.MANDATORY;
                case 1 -> RowStatus.excluded("DONE");
                default -> RowStatus.ELIGIBLE;
            };
            SubjectRow row = new SubjectRow("S" + i, path, 1 + random.nextInt(random.nextBoolean() ? 2 : 9), status);
            rows.add(row);
            long[] numbers = leaves.computeIfAbsent(row.cell(), none -> new long[2]);
            numbers[0] += status.eligible() ? 1 : 0;
            numbers[1] += status.mandatory() ? 1 : 0;
            for (int length = 0; length <= m; length++) {
                nodes.add(String.join("/", path.subList(0, length)));
            }
            nodes.add(row.cell());
        }
        TreeMap<String, Quota> quotas = new TreeMap<>();
        for (String node : nodes) {
            if (!node.isEmpty() && !leaves.containsKey(node) && random.nextInt(3) == 0) {
                long min = random.nextInt(4);
                quotas.put(node, new Quota(min,
                        random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(min + random.nextInt(5))));
            }
        }
        if (random.nextInt(20) == 0) {
            quotas.put("z", Quota.atLeast(0));
        }
        rules = SmallExampleVectorTests.rules(1 + random.nextInt(count), m, quotas, List.of());
    }

    List<SubjectRow> rows() {
        return rows;
    }

    DrawRules rules() {
        return rules;
    }

    TreeSet<String> nodes() {
        return nodes;
    }

    Map<String, long[]> leaves() {
        return leaves;
    }

    List<String> leavesUnder(String node) {
        return leaves.keySet()
                .stream()
                .filter(leaf -> node.isEmpty() || leaf.equals(node) || leaf.startsWith(node + "/"))
                .toList();
    }

    List<String> children(String node) {
        int depth = node.isEmpty() ? 0 : node.split("/").length;
        return nodes.stream()
                .filter(other -> !other.isEmpty() && other.split("/").length == depth + 1
                        && (node.isEmpty() || other.startsWith(node + "/")))
                .toList();
    }

    long mandatory(String node) {
        return leavesUnder(node).stream().mapToLong(leaf -> leaves.getOrDefault(leaf, new long[2])[1]).sum();
    }

    long low(String node) {
        if (leaves.containsKey(node)) {
            return 0;
        }
        long inside = children(node).stream().mapToLong(this::low).sum();
        return Math.max(rules.quotas().getOrDefault(node, Quota.atLeast(0)).min() - mandatory(node), inside);
    }

    long high(String node) {
        if (leaves.containsKey(node)) {
            return leaves.getOrDefault(node, new long[2])[0];
        }
        long inside = children(node).stream().mapToLong(this::high).sum();
        OptionalLong max = rules.quotas().getOrDefault(node, Quota.atLeast(0)).max();
        return max.isPresent() ? Math.min(max.getAsLong() - mandatory(node), inside) : inside;
    }

    TreeSet<String> collisions() {
        TreeSet<String> collisions = new TreeSet<>();
        for (String node : nodes) {
            if (low(node) > high(node) || high(node) < 0) {
                collisions.add(node);
            }
        }
        long wanted = rules.n() - mandatory("");
        if (low("") > wanted || wanted > high("")) {
            collisions.add("");
        }
        rules.quotas().keySet().stream().filter(path -> !nodes.contains(path)).forEach(collisions::add);
        return collisions;
    }
}
