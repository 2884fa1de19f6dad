package org.fairdraw.statistics;

/**
 * What the yardstick says of one sampler.
 *
 * @param measure what was looked at
 * @param statistic how far it is off
 * @param degrees degrees of freedom, or the number of values
 * @param chance probability that a fair sampler is at least as far off
 */
record Verdict(String measure, double statistic, int degrees, double chance) {
    /** Seeds are fixed: a fair sampler that passes once passes always, and this is how strange it may look. */
    private static final double STRANGE = 1e-4;

    boolean fair() {
        return chance >= STRANGE;
    }
}
