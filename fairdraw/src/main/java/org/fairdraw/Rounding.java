package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Ratio;

/** Rounds the expected numbers without bias and within every quota (VDP §5.3). */
final class Rounding {
    private static final int BITS = 256;

    /** The cells with eligible rows in the random depth-first order, and the number drawn in each. */
    record Rounded(List<String> order, Map<String, Integer> counts) {}

    private Rounding() {}

    static Rounded round(List<Population.Cell> cells, List<CellChance> chances, Tickets tickets) {
        return count(order(cells, chances, tickets), tickets.number("U", "alloc"));
    }

    /** Returns the cells with eligible rows in the order of their siblings' tickets, depth first. */
    static List<Placed> order(List<Population.Cell> cells, List<CellChance> chances, Tickets tickets) {
        List<Placed> placed = new ArrayList<>();
        Map<String, String> siblings = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Population.Cell cell = cells.get(i);
            if (cell.eligible() > 0) {
                List<String> key = new ArrayList<>();
                for (int length = 1; length <= cell.path().size() + 1; length++) {
                    key.add(siblings.computeIfAbsent(cell.prefix(length), prefix -> tickets.hex("O", prefix)));
                }
                placed.add(new Placed(String.join("", key), cell.name(), i, chances.get(i).expected()));
            }
        }
        placed.sort(Comparator.comparing(Placed::key));
        return placed;
    }

    /** n_j = ⌊C_j + U⌋ − ⌊C_(j−1) + U⌋ with U = start / 2^256. */
    private static Rounded count(List<Placed> placed, BigInteger start) {
        List<String> order = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        Ratio sum = Ratio.ZERO;
        int before = 0;
        for (Placed cell : placed) {
            sum = sum.plus(cell.expected);
            int now = floor(sum, start);
            order.add(cell.name);
            counts.put(cell.name, now - before);
            before = now;
        }
        return new Rounded(order, counts);
    }

    /** Returns ⌊C + U⌋ with U = start / 2^256. */
    static int floor(Ratio sum, BigInteger start) {
        BigInteger scaled = sum.numerator().shiftLeft(BITS).add(start.multiply(sum.denominator()));
        return scaled.divide(sum.denominator().shiftLeft(BITS)).intValueExact();
    }

    /** A cell with its place among the cells and its tuple of sibling tickets, each of 64 digits, as one text. */
    record Placed(String key, String name, int cell, Ratio expected) {}
}
