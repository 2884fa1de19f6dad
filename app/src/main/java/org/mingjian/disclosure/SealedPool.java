package org.mingjian.disclosure;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.SealedDraw;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Ratio;

/**
 * A sealed draw with its rows counted once.
 *
 * @param draw what was sealed
 * @param eligible rows that are drawn by lot
 * @param mandatory rows that are drawn with certainty
 * @param byScore chance of each row by its score, by credit code; nothing where there are no scores (VDP §5.6)
 * @param excluded rows that stay visible and take no part, by the reason's code
 */
public record SealedPool(
    SealedDraw draw,
    long eligible,
    long mandatory,
    SortedMap<String, Long> excluded,
    SortedMap<String, Ratio> byScore
) {
    private static final String EXCLUDED = "X.";

    public SealedPool {
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        byScore = Collections.unmodifiableSortedMap(new TreeMap<>(byScore));
    }

    static SealedPool of(SealedDraw draw) {
        long eligible = 0;
        long mandatory = 0;
        SortedMap<String, Long> excluded = new TreeMap<>();
        for (SubjectRow row : draw.subjects().rows()) {
            if (row.status().eligible()) {
                eligible++;
            } else if (row.status().mandatory()) {
                mandatory++;
            } else {
                excluded.merge(reasonOf(row.status()), 1L, Long::sum);
            }
        }
        return new SealedPool(draw, eligible, mandatory, excluded, draw.scoredChances());
    }

    /** Returns the code of the reason for which a row is excluded; empty for a row that takes part. */
    public static String reasonOf(RowStatus status) {
        return status.text().startsWith(EXCLUDED) ? status.text().substring(EXCLUDED.length()) : "";
    }

    /** Returns how many rows take part. */
    public long taking() {
        return eligible + mandatory;
    }

    /** Returns how many rows the sealed list has. */
    public long listed() {
        return draw.subjects().rows().size();
    }

    /** Returns the chance table without the cells from which nothing can be drawn. */
    public java.util.List<CellChance> chances() {
        return draw.chances().stream().filter(cell -> cell.eligible() > 0).toList();
    }
}
