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
     * @param expected how many are drawn on average, exactly and as a decimal
     * @param chance each one's chance, exactly and in percent
     * @param flag {@code never}, {@code always}, or the empty string
     */
    record Line(String stratum, long eligible, String expected, String chance, String flag) {}

    public boolean anyNever() {
        return lines.stream().anyMatch(line -> line.flag().equals("never"));
    }
}
