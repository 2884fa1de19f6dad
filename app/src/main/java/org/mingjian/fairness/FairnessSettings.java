package org.mingjian.fairness;

/**
 * How past draws are looked at. No clause gives these numbers, so they belong to the method that ADR 0015 describes, and
 * to nobody's settings: whoever could choose label or repetitions afterwards could look until something shows, or until
 * nothing does. Another choice would be another method under another label.
 *
 * @param alpha the chance that a page ever asks about honest draws, at most
 * @param runs how often each draw is repeated with fresh seeds
 * @param label what the fresh seeds are made of besides the draw's fingerprint: public, and the same for all draws
 */
public record FairnessSettings(double alpha, int runs, String label) {
    /** The method of every page and of all data. */
    public static final FairnessSettings METHOD = new FairnessSettings(0.01, 200, "MINGJIAN-FAIRNESS-1");
    private static final int MOST_RUNS = 10_000;

    public FairnessSettings {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha lies between 0 and 1, not at " + alpha + ".");
        } else if (runs < Repetition.FEWEST || runs > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "runs is " + Repetition.FEWEST + " to " + MOST_RUNS + ", not " + runs + ".");
        } else if (!label.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException("A label is 1 to 40 letters and digits, not " + label);
        }
    }

    /** Returns what the capital of one of the page's families must reach: all of them share α. */
    public double threshold() {
        return Family.values().length / alpha;
    }
}
