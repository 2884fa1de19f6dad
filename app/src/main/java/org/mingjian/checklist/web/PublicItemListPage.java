package org.mingjian.checklist.web;

import java.util.List;

/**
 * The agencies that published item lists.
 *
 * @param lines one for each, by code
 */
record PublicItemListPage(List<Line> lines) {
    /** An agency: its code and name, the items of the list in force, since when, and how many versions there were. */
    record Line(String code, String agency, int items, String from, int versions) {}
}
