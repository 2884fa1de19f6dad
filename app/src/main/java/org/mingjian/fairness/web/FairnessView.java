package org.mingjian.fairness.web;

import java.util.List;

/**
 * A fairness report in a reader's words and numbers.
 *
 * @param asking whether something is worth asking about
 * @param bars the tables with bars
 * @param voids the void draws, their rate and its bounds
 */
record FairnessView(
    boolean asking,
    int draws,
    List<BarTable> bars,
    List<Verdict> verdicts,
    Voids voids,
    List<Stratum> strata,
    List<Line> lines,
    String alpha,
    String threshold,
    int runs,
    String label
) {
    /**
     * Expected against happened.
     *
     * @param id ends the keys of its words
     */
    record BarTable(String id, String note, List<Bar> rows) {}

    /**
     * A row: what was counted, expected, happened; the bars' widths out of 100.
     *
     * @param expectedWidth such as {@code 37.50}
     */
    record Bar(String words, String expected, String happened, String expectedWidth, String happenedWidth) {}

    /**
     * A family's verdict.
     *
     * @param grown what 1 has become at most
     * @param width how far that is on the way to the threshold, by orders of magnitude, out of 100
     */
    record Verdict(
        String family,
        String members,
        String now,
        String grown,
        String width,
        boolean decided,
        boolean asking
    ) {}

    /** Void draws: how many of how many, and the rate with its bounds in percent. */
    record Voids(long times, long cases, String rate, String lower, String upper) {}

    /** A stratum over all draws. */
    record Stratum(String name, String lots, String expected, long drawn) {}

    /** A draw that was looked at. */
    record Line(String drawId, int attempt, String date, String lots, int drawn, int runs) {}
}
