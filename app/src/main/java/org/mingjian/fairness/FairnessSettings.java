package org.mingjian.fairness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How past draws are looked at. No clause gives these numbers, so they are a setting of the platform and not an agency's
 * policy; pages and data state them.
 *
 * @param alpha the chance that a page ever asks about honest draws, at most
 * @param runs how often each draw is repeated with fresh seeds
 * @param label what the fresh seeds are made of besides the draw's fingerprint: public, and the same for all draws
 */
@ConfigurationProperties("mingjian.fairness")
public record FairnessSettings(
    @DefaultValue("0.01") double alpha,
    @DefaultValue("200") int runs,
    @DefaultValue("MINGJIAN-FAIRNESS-1") String label
) {
    private static final int MOST_RUNS = 10_000;

    public FairnessSettings {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("mingjian.fairness.alpha lies between 0 and 1, not at " + alpha + ".");
        } else if (runs < Repetition.FEWEST || runs > MOST_RUNS) {
            throw new IllegalArgumentException("mingjian.fairness.runs is " + Repetition.FEWEST + " to " + MOST_RUNS
                    + ", not " + runs + ".");
        } else if (!label.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException("mingjian.fairness.label is 1 to 40 letters and digits, not " + label);
        }
    }

    /** Returns what the capital of one of the page's families must reach: all of them share α. */
    public double threshold() {
        return Family.values().length / alpha;
    }
}
