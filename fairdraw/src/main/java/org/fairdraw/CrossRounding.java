package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairdraw.terms.CellChance;

/**
 * Rounds the expected numbers within two crossing families of quotas (VDP §5.5): rows k1 and columns k2 of a table keep
 * their totals, to ⌊·⌋ or ⌈·⌉, while cycles of fractional edges are pushed until nothing is fractional.
 */
final class CrossRounding {
    private static final int BITS = 256;

    /** An edge of the network, directed from {@code from} to {@code to}; its value counts parts of one. */
    private static final class Edge {
        private final String name;
        private final String from;
        private final String to;
        private BigInteger value = BigInteger.ZERO;

        Edge(String name, String from, String to) {
            this.name = name;
            this.from = from;
            this.to = to;
        }

        String otherEnd(String node) {
            return node.equals(from) ? to : from;
        }
    }

    /** A step of a walk: the edge, and whether it is walked along its direction. */
    private record Step(Edge edge, boolean along) {}

    private final BigInteger one;
    private final Tickets tickets;
    private final Map<String, Edge> edges = new LinkedHashMap<>();
    private final SortedMap<String, TreeSet<Edge>> fractional = new TreeMap<>();

    private CrossRounding(List<CellChance> chances, Tickets tickets) {
        this.tickets = tickets;
        BigInteger common = BigInteger.ONE;
        for (CellChance chance : chances) {
            BigInteger denominator = chance.expected().denominator();
            common = common.divide(common.gcd(denominator)).multiply(denominator);
        }
        this.one = common;
    }

    /** Returns the number drawn in each cell with eligible rows; chances in the order of the cells, m = 2. */
    static Map<String, Integer> round(List<Population.Cell> cells, List<CellChance> chances, Tickets tickets) {
        CrossRounding rounding = new CrossRounding(chances, tickets);
        Map<String, Edge> edgeOf = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).eligible() > 0) {
                edgeOf.put(cells.get(i).name(), rounding.add(cells.get(i), chances.get(i)));
            }
        }
        rounding.cancel();
        Map<String, Integer> counts = new HashMap<>();
        edgeOf.forEach((cell, edge) -> counts.put(cell, edge.value.divide(rounding.one).intValueExact()));
        return counts;
    }

    /** Adds a cell's edge, and its number to the margins of its row and column. */
    private Edge add(Population.Cell cell, CellChance chance) {
        String row = cell.path().get(0);
        String column = cell.path().get(1);
        BigInteger value = one.divide(chance.expected().denominator()).multiply(chance.expected().numerator());
        Edge edge = new Edge("c|" + row + "|" + column + "|" + cell.weight(), "1|" + row, "2|" + column);
        edges.put(edge.name, edge);
        edge.value = value;
        Edge rowSum = edges.computeIfAbsent("r|" + row, name -> new Edge(name, "0", "1|" + row));
        rowSum.value = rowSum.value.add(value);
        Edge columnSum = edges.computeIfAbsent("s|" + column, name -> new Edge(name, "2|" + column, "9"));
        columnSum.value = columnSum.value.add(value);
        return edge;
    }

    private void cancel() {
        edges.values().forEach(this::note);
        for (int step = 1; !fractional.isEmpty(); step++) {
            List<Step> cycle = cycle();
            BigInteger up = most(cycle, true);
            BigInteger down = most(cycle, false);
            BigInteger chance = tickets.number("C", Integer.toString(step)).multiply(up.add(down));
            boolean forward = chance.compareTo(down.shiftLeft(BITS)) < 0;
            BigInteger move = forward ? up : down;
            for (Step walked : cycle) {
                boolean more = walked.along == forward;
                walked.edge.value = more ? walked.edge.value.add(move) : walked.edge.value.subtract(move);
                note(walked.edge);
            }
        }
    }

    /** Walks along the least fractional edges from the least node until a node repeats; returns what lies between. */
    private List<Step> cycle() {
        List<Step> walk = new ArrayList<>();
        Map<String, Integer> firstMet = new HashMap<>();
        String node = fractional.firstKey();
        Edge last = null;
        while (!firstMet.containsKey(node)) {
            firstMet.put(node, walk.size());
            TreeSet<Edge> here = Objects.requireNonNull(fractional.get(node), "A fractional edge leads on (VDP §5.5)");
            Edge next = here.first() == last ? here.higher(last) : here.first();
            walk.add(new Step(next, node.equals(next.from)));
            node = next.otherEnd(node);
            last = next;
        }
        return walk.subList(firstMet.get(node), walk.size());
    }

    /** Returns how far the cycle can be pushed while every edge stays between its floor and its ceiling. */
    private BigInteger most(List<Step> cycle, boolean forward) {
        return cycle.stream()
                .map(step -> step.along == forward ? one.subtract(rest(step.edge)) : rest(step.edge))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private BigInteger rest(Edge edge) {
        return edge.value.mod(one);
    }

    /** Keeps the fractional edges of each node by name; what has become whole falls away. */
    private void note(Edge edge) {
        for (String node : List.of(edge.from, edge.to)) {
            TreeSet<Edge> here = fractional.computeIfAbsent(node,
                    none -> new TreeSet<>(Comparator.comparing(e -> e.name)));
            if (rest(edge).signum() == 0) {
                here.remove(edge);
            } else {
                here.add(edge);
            }
            if (here.isEmpty()) {
                fractional.remove(node);
            }
        }
    }
}
