package org.fairdraw.rows;

import org.fairdraw.json.MalformedInput;

/**
 * A person or a bar of which only a salted hash is published (VDP §2.3, §15.14): it counts for the list's root, and
 * nothing can be computed from it.
 *
 * @param kind {@code I2} for a person, {@code C2} for a bar
 * @param name the person's pid, or the bar's number
 */
public record PrivateRow(String kind, String name, String hash) implements Row {
    static final String PERSON = "I2";
    static final String BAR = "C2";

    private static final int FIELDS = 3;
    private static final int MOST = 999_999_999;

    static PrivateRow parse(String text, String kind) throws MalformedInput {
        RowText row = new RowText(text, kind, FIELDS, FIELDS);
        String name = kind.equals(PERSON) ? row.name(1) : Integer.toString(row.integer(1, 1, MOST));
        return new PrivateRow(kind, name, row.hash(2));
    }

    @Override
    public String text() {
        return kind + "|" + name + "|" + hash;
    }

    @Override
    public String key() {
        return name;
    }
}
