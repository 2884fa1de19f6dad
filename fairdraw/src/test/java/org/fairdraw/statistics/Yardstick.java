package org.fairdraw.statistics;

import java.util.Arrays;

/** The one measure by which the draw and the bad samplers are judged alike (VDP §12). */
final class Yardstick {
    private Yardstick() {}

    /** Judges counts of independent throws into bins that are equally likely. */
    static Verdict uniform(String measure, int[] bins) {
        double expected = Arrays.stream(bins).asLongStream().sum() / (double) bins.length;
        double sum = 0;
        for (int count : bins) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return new Verdict(measure, sum, bins.length - 1, Tails.chiSquare(sum, bins.length - 1));
    }

    /** Judges independent values that ought to be uniform between 0 and 1 (Kolmogorov–Smirnov). */
    static Verdict kolmogorovSmirnov(String measure, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            distance = Math.max(distance, Math.max((i + 1.0) / sorted.length - sorted[i],
                    sorted[i] - (double) i / sorted.length));
        }
        return new Verdict(measure, distance, sorted.length, Tails.kolmogorov(distance, sorted.length));
    }
}
