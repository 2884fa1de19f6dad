package org.fairdraw.statistics;

/** Tail probabilities of the distributions that the yardstick knows. */
final class Tails {
    private static final double TINY = 1e-300;
    private static final double ENOUGH = 1e-15;
    private static final int STEPS = 100_000;
    private static final double[] LANCZOS = {0.99999999999980993, 676.5203681218851, -1259.1392167224028,
        771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
        1.5056327351493116e-7};

    private Tails() {}

    /** Returns P(χ² ≥ x) with this many degrees of freedom; with none at all every x above 0 is impossible. */
    static double chiSquare(double x, int degrees) {
        if (degrees == 0) {
            return x > 0 ? 0 : 1;
        }
        return x <= 0 ? 1 : upperGamma(degrees / 2.0, x / 2);
    }

    /** Returns P(|Z| ≥ |z|) of a standard normal Z. */
    static double normal(double z) {
        return chiSquare(z * z, 1);
    }

    /** Returns P(D ≥ d) of the Kolmogorov–Smirnov distance of n values, with Stephens' correction for finite n. */
    static double kolmogorov(double d, int n) {
        double root = Math.sqrt(n);
        double t = (root + 0.12 + 0.11 / root) * d;
        double sum = 0;
        for (int k = 1; k <= 100; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * t * t);
        }
        return t < 0.2 ? 1 : Math.min(1, Math.max(0, sum));
    }

    /** Returns the regularised upper incomplete gamma function Q(a, x). */
    private static double upperGamma(double a, double x) {
        double scale = Math.exp(a * Math.log(x) - x - logGamma(a));
        return x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int i = 1; i < STEPS && term > sum * ENOUGH; i++) {
            term *= x / (a + i);
            sum += term;
        }
        return sum;
    }

    /** The continued fraction of Q, from the front (Lentz). */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int i = 1; i < STEPS; i++) {
            double part = i * (a - i);
            b += 2;
            d = 1 / nonZero(part * d + b);
            c = nonZero(b + part / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    private static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
