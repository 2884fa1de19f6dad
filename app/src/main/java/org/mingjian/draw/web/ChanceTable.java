package org.mingjian.draw.web;

import java.util.List;

/**
 * The chances before the draw (VDP §3.4).
 *
 * @param lines one for each stratum that has rows
 * @param eligible rows that can be drawn
 * @param expected how many are drawn in all
 * @param key what the key industries get, or the empty string
 */
record ChanceTable(List<Line> lines, long eligible, String expected, String key) {
    /**
     * @param expected mixed fraction
     * @param exact each one's chance as a fraction, empty where nobody can be drawn
     * @param percent the same as a percentage
     * @param rounded whether the percentage is rounded
     * @param flag {@code never}, {@code always}, or the empty string
     */
    record Line(
        String stratum,
        long eligible,
        String expected,
        String exact,
        String percent,
        boolean rounded,
        String flag
    ) {}

    public boolean anyNever() {
        return lines.stream().anyMatch(line -> line.flag().equals("never"));
    }
}
