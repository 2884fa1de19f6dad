package org.mingjian.disclosure.web;

import java.util.List;
import org.mingjian.draw.EventTally;
import org.mingjian.identity.Agency;
import org.mingjian.shell.Pager;

/**
 * The list of public draws.
 *
 * @param words what was searched for
 * @param agency code of the agency that was chosen, or nothing
 * @param year the year that was chosen, or nothing
 */
record PublicDrawListPage(
    String words,
    String agency,
    String year,
    List<Agency> agencies,
    List<Integer> years,
    List<DrawLine> lines,
    Pager pager,
    List<Tally> tallies
) {
    /** What happened after the draws of an agency, as far as anything did (VDP §7.4). */
    record Tally(String agency, EventTally tally) {}

    public boolean narrowed() {
        return !(words.isBlank() && agency.isEmpty() && year.isEmpty());
    }
}
