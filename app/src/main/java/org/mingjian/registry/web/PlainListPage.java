package org.mingjian.registry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;

/**
 * A part of the list of a registry whose records are no more than their sheet says.
 *
 * @param frame what every list has
 * @param columns keys of the columns shown; the first names the record
 * @param states the states to choose from
 * @param state the state chosen
 * @param industry code of the industry chosen, where the registry knows industries
 * @param byIndustry whether it does
 * @param lines the records
 * @param own the reader's agency
 * @param kinds the kinds to choose from; none where the registry has none
 * @param kind the kind chosen
 * @param note what is said of the whole list, or an empty text
 */
record PlainListPage(
    ListFrame frame,
    List<String> columns,
    List<String> states,
    String state,
    String industry,
    boolean byIndustry,
    List<Line> lines,
    UUID own,
    List<String> kinds,
    String kind,
    String note
) {
    /** A record; {@code tone} is the colour of its state. */
    record Line(String address, UUID agencyId, String agency, Map<String, String> words, String state, String tone) {}

    public List<Industry> industries() {
        return Industries.all();
    }

    /** Returns the beginning of the keys of the words for states. */
    public String stateKey() {
        return frame.book().key("state.");
    }
}
