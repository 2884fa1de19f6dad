package org.mingjian.fairness.chance;

import java.util.function.DoublePredicate;

/**
 * Bounds of a rate for which nobody has stated a chance, such as that of void draws: all rates against which a bettor
 * who learns as the cases come in has not made 1 ÷ α. The true rate lies within, at all times at once, with a chance of
 * at least 1 − α, so that they may be looked at after every case (ADR 0015).
 *
 * @param times how often it happened
 * @param cases how often it could have
 */
public record RateBounds(long times, long cases, double lower, double upper) {
    private static final int HALVINGS = 60;
    /** Stirling's series is exact enough from here on. */
    private static final double LARGE = 12;

    /** Computes the bounds with error α, more than 0 and less than 1. */
    public static RateBounds of(long times, long cases, double alpha) {
        if (times < 0 || times > cases || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("No rate is " + times + " of " + cases + " with error " + alpha + ".");
        }
        if (cases == 0) {
            return new RateBounds(0, 0, 0, 1);
        }
        double seen = (double) times / cases;
        DoublePredicate refuted = rate -> refutes(rate, times, cases, alpha);
        return new RateBounds(times, cases,
                times == 0 ? 0 : edge(0, seen, refuted),
                times == cases ? 1 : edge(1, seen, refuted));
    }

    /** Tells whether a bettor against this rate has made 1 ÷ α. */
    static boolean refutes(double rate, long times, long cases, double alpha) {
        return logCapital(times, cases, rate) >= -Math.log(alpha);
    }

    /** Halves the way between a refuted rate and one that is not, and returns a refuted one. */
    private static double edge(double refutedRate, double held, DoublePredicate refuted) {
        double outside = refutedRate;
        double inside = held;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (outside + inside) / 2;
            if (refuted.test(middle)) {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        return outside;
    }

    /**
     * Returns the log of what 1 becomes against a rate when the next case is bet on by (times + ½) ÷ (cases + 1): Beta
     * mixture with ½ and ½.
     */
    private static double logCapital(long times, long cases, double rate) {
        double other = (double) cases - times;
        double mixed = logGamma(times + 0.5) + logGamma(other + 0.5) - logGamma(cases + 1.0) - Math.log(Math.PI);
        return mixed - (times == 0 ? 0 : times * Math.log(rate)) - (other == 0 ? 0 : other * Math.log1p(-rate));
    }

    private static double logGamma(double x) {
        double shift = 0;
        double large = x;
        while (large < LARGE) {
            shift += Math.log(large);
            large++;
        }
        double inverse = 1 / (large * large);
        double series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / large;
        return (large - 0.5) * Math.log(large) - large + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }
}
