package org.mingjian.draw.web;

import java.util.List;

/**
 * Who is in the pool and who is not.
 *
 * @param rows all subjects
 * @param eligible those that can be drawn
 * @param mandatory those that are drawn with certainty
 * @param excluded the others, by reason
 */
record PoolCounts(long rows, long eligible, long mandatory, List<Reason> excluded) {
    /** A reason with its number of subjects; {@code status} as in the rows. */
    record Reason(String status, String words, long subjects) {}

    public long out() {
        return excluded.stream().mapToLong(Reason::subjects).sum();
    }
}
