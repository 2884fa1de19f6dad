package org.fairdraw.statistics;

import java.util.stream.IntStream;

/**
 * Counts what each of many independent draws showed, and judges the means. What is counted within one draw hangs
 * together (a fixed number is drawn, a row sits in one cell), so that a plain chi-square of the counts has no known
 * distribution; the quadratic form over the inverse of the draws' own covariance has: χ² with as many degrees of freedom
 * as the covariance has ranks. A mean that is off where nothing varies is impossible for a fair draw.
 */
final class Tally {
    private static final double NOTHING = 1e-9;

    private final int width;
    private final double[] sums;
    private final double[][] products;
    private int draws;

    /** Counts {@code width} things. */
    Tally(int width) {
        this.width = width;
        this.sums = new double[width];
        this.products = new double[width][width];
    }

    /** Adds one draw, in which these things happened, each named as often as it did. */
    void add(int... happened) {
        int[] counts = new int[width];
        for (int thing : happened) {
            counts[thing]++;
        }
        addCounts(counts);
    }

    /** Adds one draw with how often each thing happened. */
    void addCounts(int... counts) {
        draws++;
        int[] some = IntStream.range(0, width).filter(thing -> counts[thing] != 0).toArray();
        for (int a : some) {
            sums[a] += counts[a];
            for (int b : some) {
                products[a][b] += (double) counts[a] * counts[b];
            }
        }
    }

    double mean(int thing) {
        return sums[thing] / draws;
    }

    /** Judges the means against what a fair draw has on average. */
    Verdict against(String measure, double... expected) {
        double[] off = new double[width];
        double[][] covariance = new double[width][width];
        for (int a = 0; a < width; a++) {
            off[a] = mean(a) - expected[a];
            for (int b = 0; b < width; b++) {
                covariance[a][b] = (products[a][b] / draws - mean(a) * mean(b)) / draws;
            }
        }
        return judge(measure, covariance, off);
    }

    /** Eliminates the covariance from its largest pivot down; what is off where no variance is left cannot be. */
    private Verdict judge(String measure, double[][] covariance, double[] off) {
        boolean[] used = new boolean[width];
        double sum = 0;
        for (int rank = 0;; rank++) {
            int pivot = largest(covariance, used);
            if (pivot < 0) {
                double rest = rest(off, used);
                double statistic = rest > NOTHING ? Double.POSITIVE_INFINITY : sum;
                return new Verdict(measure, statistic, rank, rest > NOTHING ? 0 : Tails.chiSquare(sum, rank));
            }
            used[pivot] = true;
            double variance = covariance[pivot][pivot];
            sum += off[pivot] * off[pivot] / variance;
            for (int a = 0; a < width; a++) {
                double share = covariance[a][pivot] / variance;
                if (!used[a] && share != 0) {
                    off[a] -= share * off[pivot];
                    for (int b = 0; b < width; b++) {
                        covariance[a][b] -= share * covariance[pivot][b];
                    }
                }
            }
        }
    }

    private int largest(double[][] covariance, boolean[] used) {
        int best = -1;
        for (int a = 0; a < width; a++) {
            double least = best < 0 ? NOTHING / draws : covariance[best][best];
            best = !used[a] && covariance[a][a] > least ? a : best;
        }
        return best;
    }

    private static double rest(double[] off, boolean[] used) {
        double rest = 0;
        for (int a = 0; a < off.length; a++) {
            rest = used[a] ? rest : Math.max(rest, Math.abs(off[a]));
        }
        return rest;
    }
}
