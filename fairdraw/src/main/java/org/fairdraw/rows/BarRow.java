package org.fairdraw.rows;

import org.fairdraw.json.MalformedInput;

/** A bar: this person must not go to this subject (recusal, rotation; VDP §2.3). */
public record BarRow(String pid, String subject, String kind) implements Row {
    private static final String TAG = "C1";
    private static final int FIELDS = 4;

    public BarRow {
        Names.requireName(pid, "A bar's pid");
        Names.requireName(subject, "The subject of a bar of " + pid);
        Names.requireName(kind, "The kind of a bar of " + pid);
    }

    /** Reads {@code C1|pid|subject|kind}. */
    public static BarRow parse(String text) throws MalformedInput {
        RowText row = new RowText(text, TAG, FIELDS, FIELDS);
        return new BarRow(row.name(1), row.name(2), row.name(3));
    }

    @Override
    public String text() {
        return TAG + "|" + pid + "|" + subject + "|" + kind;
    }

    @Override
    public String key() {
        return pid + "|" + subject;
    }
}
