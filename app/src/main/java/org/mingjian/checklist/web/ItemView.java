package org.mingjian.checklist.web;

import java.util.List;
import java.util.Optional;

/**
 * An item with its fields in words.
 *
 * @param code its code
 * @param name its name
 * @param fields what it states, field by field; those not stated are left out
 * @param missing keys of the fields that it lacks
 * @param open how many citations are 待核
 * @param wrong how many citations are wrong
 */
record ItemView(String code, String name, List<Field> fields, List<String> missing, long open, long wrong) {
    /** A field: the key of its name, its words where it is no list of citations, and those citations. */
    record Field(String key, String words, List<Cited> citations) {}

    /**
     * A citation.
     *
     * @param text as it is kept
     * @param state {@code resolved}, {@code open}, {@code none}, {@code not-in-force} or {@code unread}
     * @param clause the text that it comes to
     * @param address where the statute shows it
     * @param title the statute's title
     * @param from since when the statute is in force
     */
    record Cited(
        String text,
        String state,
        Optional<String> clause,
        String address,
        String title,
        String from
    ) {}
}
