package org.mingjian.registry;

/**
 * How many records a list has to show.
 *
 * @param total how many, at most {@link #MOST} for a search by words
 * @param more whether there are more than that
 */
public record Found(long total, boolean more) {
    /** A search by words that finds more should be made narrower; nobody leafs through so many. */
    public static final long MOST = 2_000;
}
