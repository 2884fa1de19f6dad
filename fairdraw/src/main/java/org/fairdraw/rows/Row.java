package org.fairdraw.rows;

/** A line of a snapshot (VDP §2). */
public sealed interface Row permits SubjectRow, PersonRow, BarRow, PrivateRow, ScoreRow {
    /** Returns the row's text without its line feed; this is the Merkle leaf's data, in ASCII. */
    String text();

    /** Returns what is unique in a list: the id, the pid, or {@code pid|subject}. */
    String key();
}
