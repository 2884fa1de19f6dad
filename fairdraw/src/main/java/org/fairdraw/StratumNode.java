package org.fairdraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.fairdraw.curves.Curve;
import org.fairdraw.json.Json;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;
import org.jspecify.annotations.Nullable;

/** A node of the stratum tree, with the bounds for what the draw must still give there (VDP §5.2). */
final class StratumNode {
    private final String name;
    private final Quota quota;
    private final List<StratumNode> children;
    private final long mandatory;
    private final long eligible;
    private final long lowInside;
    private final long highInside;
    private final long low;
    private final long high;
    private @Nullable Curve inside;

    private StratumNode(Population.Cell cell, Curve curve) {
        inside = curve;
        name = cell.name();
        quota = Quota.atLeast(0);
        children = List.of();
        mandatory = cell.mandatory();
        eligible = cell.eligible();
        lowInside = 0;
        highInside = eligible;
        low = lowInside;
        high = highInside;
    }

    private StratumNode(String name, Quota quota, List<StratumNode> children) {
        this.name = name;
        this.quota = quota;
        this.children = List.copyOf(children);
        mandatory = children.stream().mapToLong(child -> child.mandatory).sum();
        eligible = children.stream().mapToLong(child -> child.eligible).sum();
        lowInside = children.stream().mapToLong(child -> child.low).sum();
        highInside = children.stream().mapToLong(child -> child.high).sum();
        low = Math.max(quota.min() - mandatory, lowInside);
        high = Math.min(most() - mandatory, highInside);
    }

    /** Builds the tree over the cells, whose paths have one length. */
    static StratumNode root(
        List<Population.Cell> cells,
        Map<String, Quota> quotas,
        Function<Population.Cell, Curve> curves
    ) {
        return inner("", 0, cells, quotas, curves);
    }

    private static StratumNode inner(
        String name,
        int depth,
        List<Population.Cell> cells,
        Map<String, Quota> quotas,
        Function<Population.Cell, Curve> curves
    ) {
        List<StratumNode> children = new ArrayList<>();
        if (!cells.isEmpty() && depth == cells.get(0).path().size()) {
            cells.forEach(cell -> children.add(new StratumNode(cell, curves.apply(cell))));
        } else {
            SortedMap<String, List<Population.Cell>> groups = new TreeMap<>();
            for (Population.Cell cell : cells) {
                groups.computeIfAbsent(cell.prefix(depth + 1), none -> new ArrayList<>()).add(cell);
            }
            groups.forEach((prefix, group) -> children.add(inner(prefix, depth + 1, group, quotas, curves)));
        }
        Quota own = depth == 0 ? Quota.atLeast(0) : quotas.getOrDefault(name, Quota.atLeast(0));
        return new StratumNode(name, own, children);
    }

    long mandatory() {
        return mandatory;
    }

    /** Adds what collides at this node and below: not 0 ≤ Lo ≤ Hi. */
    void collide(List<Collision> collisions) {
        if (low > high || high < 0) {
            if (mandatory > most()) {
                add(collisions, Collision.MANDATORY, mandatory, most());
            } else if (lowInside + mandatory > most()) {
                add(collisions, Collision.MAX, lowInside + mandatory, most());
            } else {
                String rule = highInside == eligible && quota.min() <= most() ? Collision.MIN : Collision.INSIDE;
                add(collisions, rule, high + mandatory, low + mandatory);
            }
        }
        children.forEach(child -> child.collide(collisions));
    }

    /** Adds what keeps the whole pool from giving n: not Lo ≤ n − M ≤ Hi. */
    void collideWith(long n, List<Collision> collisions) {
        if (n < mandatory) {
            add(collisions, Collision.MANDATORY, mandatory, n);
        } else if (low > n - mandatory) {
            add(collisions, Collision.MANY, low + mandatory, n);
        } else if (high < n - mandatory) {
            add(collisions, Collision.FEW, high + mandatory, n);
        }
    }

    /** Hands each leaf its expected number, such that they add up to {@code target}. */
    void allocate(Ratio target, BiConsumer<String, Ratio> leaves) {
        if (children.isEmpty()) {
            leaves.accept(name, target);
            return;
        }
        Ratio lambda = inside().solve(target);
        for (StratumNode child : children) {
            child.allocate(child.curve().at(lambda), leaves);
        }
    }

    /** Returns g of this node: what it gives at λ, within its bounds; only where 0 ≤ Lo ≤ Hi everywhere. */
    private Curve curve() {
        return inside().clip(low, high);
    }

    /** Returns the sum of the children's curves. */
    private Curve inside() {
        if (inside == null) {
            inside = Curve.sum(children.stream().map(StratumNode::curve).toList());
        }
        return inside;
    }

    private long most() {
        return quota.max().orElse(Json.LIMIT);
    }

    private void add(List<Collision> collisions, String rule, long have, long need) {
        collisions.add(new Collision(name, rule, Long.toString(have), Long.toString(need)));
    }
}
