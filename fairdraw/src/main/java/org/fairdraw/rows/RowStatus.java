package org.fairdraw.rows;

/** Status of a subject or person: eligible, mandatory, or excluded by a rule (VDP §2.1, §2.3). */
public record RowStatus(String text) {
    /** May be drawn. */
    public static final RowStatus ELIGIBLE = new RowStatus("E");
    /** Is drawn with certainty. */
    public static final RowStatus MANDATORY = new RowStatus("M");

    private static final String EXCLUDED = "X.";

    public RowStatus {
        if (!isStatus(text)) {
            throw new IllegalArgumentException("A status is E, M or X.<code> (VDP §2.1), found \"" + text + "\"");
        }
    }

    /** Returns the status of a row that the rule with this code leaves out, visibly. */
    public static RowStatus excluded(String code) {
        return new RowStatus(EXCLUDED + code);
    }

    /** Tells whether the row takes part in the draw. */
    public boolean eligible() {
        return equals(ELIGIBLE);
    }

    /** Tells whether the row is drawn with certainty. */
    public boolean mandatory() {
        return equals(MANDATORY);
    }

    static boolean isStatus(String text) {
        return text.equals("E") || text.equals("M")
                || text.startsWith(EXCLUDED) && text.length() > EXCLUDED.length() && Names.isName(text);
    }
}
