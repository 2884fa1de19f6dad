package org.fairdraw.curves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.terms.Ratio;

/**
 * A continuous nondecreasing piecewise-linear function g(λ), λ ≥ 0, on each piece a + b·λ with integers a, b
 * (VDP §5.2). The last piece is constant.
 */
public final class Curve {
    /** The line a + b·λ. */
    private record Line(long a, long b) {
        Ratio at(Ratio lambda) {
            return lambda.times(b).plus(Ratio.of(a));
        }

        Line plus(Line other) {
            return new Line(Math.addExact(a, other.a), Math.addExact(b, other.b));
        }

        Line minus(Line other) {
            return new Line(a - other.a, b - other.b);
        }
    }

    /** A piece from λ = {@code from} on, where the curve has the value {@code value}. */
    private record Piece(Ratio from, Ratio value, Line line) {}

    private final List<Piece> pieces;

    private Curve(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Returns min(λ·w·N, N). */
    public static Curve leaf(int weight, int eligible) {
        SortedMap<Ratio, Line> lines = new TreeMap<>();
        lines.put(Ratio.ZERO, new Line(0, (long) weight * eligible));
        lines.put(Ratio.of(1, weight), new Line(eligible, 0));
        return ofLines(lines);
    }

    /** Returns the sum of min(λ·score, 1) over rows, given as score and how many rows have it (VDP §5.6). */
    public static Curve scored(SortedMap<Integer, Integer> countOfScore) {
        long slope = 0;
        for (Map.Entry<Integer, Integer> each : countOfScore.entrySet()) {
            slope = Math.addExact(slope, (long) each.getKey() * each.getValue());
        }
        SortedMap<Ratio, Line> lines = new TreeMap<>();
        lines.put(Ratio.ZERO, new Line(0, slope));
        long certain = 0;
        List<Map.Entry<Integer, Integer>> descending = new ArrayList<>(countOfScore.entrySet());
        Collections.reverse(descending);
        for (Map.Entry<Integer, Integer> each : descending) {
            certain += each.getValue();
            slope -= (long) each.getKey() * each.getValue();
            lines.put(Ratio.of(1, each.getKey()), new Line(certain, slope));
        }
        return ofLines(lines);
    }

    /** Returns the sum; equal knots become one. */
    public static Curve sum(Collection<Curve> curves) {
        SortedMap<Ratio, Line> changes = new TreeMap<>();
        changes.put(Ratio.ZERO, new Line(0, 0));
        for (Curve curve : curves) {
            Line before = new Line(0, 0);
            for (Piece piece : curve.pieces) {
                changes.merge(piece.from, piece.line.minus(before), Line::plus);
                before = piece.line;
            }
        }
        SortedMap<Ratio, Line> lines = new TreeMap<>();
        Line line = new Line(0, 0);
        for (Map.Entry<Ratio, Line> change : changes.entrySet()) {
            line = line.plus(change.getValue());
            lines.put(change.getKey(), line);
        }
        return ofLines(lines);
    }

    /** Returns the curve clipped to [low, high]; low ≤ high, and the curve reaches both. */
    public Curve clip(long low, long high) {
        Ratio from = solve(Ratio.of(low));
        Ratio to = solve(Ratio.of(high));
        SortedMap<Ratio, Line> lines = new TreeMap<>();
        lines.put(Ratio.ZERO, new Line(low, 0));
        if (from.compareTo(to) < 0) {
            lines.put(from, pieceAt(from).line);
            for (Piece piece : pieces) {
                if (piece.from.compareTo(from) > 0 && piece.from.compareTo(to) < 0) {
                    lines.put(piece.from, piece.line);
                }
            }
            lines.put(to, new Line(high, 0));
        }
        return ofLines(lines);
    }

    /** Returns g(λ). */
    public Ratio at(Ratio lambda) {
        return pieceAt(lambda).line.at(lambda);
    }

    /** Returns the least λ with g(λ) = value, which must lie between g(0) and the last value. */
    public Ratio solve(Ratio value) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) { // finds the first piece whose successor starts at or above the value
            int middle = (low + high) >>> 1;
            if (pieces.get(middle + 1).value.compareTo(value) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Piece piece = pieces.get(low);
        if (value.compareTo(piece.value) <= 0) {
            return piece.from;
        }
        return value.minus(Ratio.of(piece.line.a)).dividedBy(piece.line.b);
    }

    private Piece pieceAt(Ratio lambda) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).from.compareTo(lambda) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.get(low);
    }

    private static Curve ofLines(SortedMap<Ratio, Line> lines) {
        List<Piece> pieces = new ArrayList<>(lines.size());
        lines.forEach((from, line) -> pieces.add(new Piece(from, line.at(from), line)));
        return new Curve(pieces);
    }
}
