package org.fairdraw.rows;

import org.fairdraw.json.MalformedInput;

/**
 * A subject's score, to which its chance is proportional (VDP §5.6, §15.27).
 *
 * @param score 1…1,000,000,000
 */
public record ScoreRow(String id, int score) implements Row {
    /** The greatest score. */
    public static final int HIGHEST = 1_000_000_000;

    private static final String KIND = "P1";
    private static final int FIELDS = 3;

    public ScoreRow {
        Names.requireName(id, "The id of a score");
        if (score < 1 || score > HIGHEST) {
            throw new IllegalArgumentException("The score of " + id + " is not 1 to 1,000,000,000 (VDP §15.27)");
        }
    }

    /** Reads {@code P1|id|score}. */
    public static ScoreRow parse(String text) throws MalformedInput {
        RowText row = new RowText(text, KIND, FIELDS, FIELDS);
        return new ScoreRow(row.name(1), row.integer(2, 1, HIGHEST));
    }

    @Override
    public String text() {
        return String.join("|", KIND, id, Integer.toString(score));
    }

    @Override
    public String key() {
        return id;
    }
}
