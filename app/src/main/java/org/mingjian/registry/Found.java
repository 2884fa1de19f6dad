package org.mingjian.registry;

/**
 * How many records a list has to show.
 *
 * @param total how many, at most {@link #MOST} where anything narrows the list
 * @param more whether there are more than that
 */
public record Found(long total, boolean more) {
    /** So far a narrowed list is counted; what finds more is told to have more. */
    public static final long MOST = 10_000;
}
