package org.mingjian.registry.web;

import java.util.List;
import org.mingjian.registry.Subject;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * Two records side by side, before they become one.
 *
 * @param kept the one that goes on
 * @param gone the one that is merged into it
 * @param fields the fields in which they differ
 * @param keptContacts contact persons of the first, masked
 * @param goneContacts contact persons of the second, masked
 * @param reason the reason typed
 * @param faults what is wrong
 */
record DoublePage(
    Subject kept,
    Subject gone,
    List<DoublePage.Field> fields,
    String keptContacts,
    String goneContacts,
    String reason,
    List<Fault> faults
) {
    /** A field with both values, and whether that of the second was chosen. */
    record Field(String key, String before, String after, boolean taken) {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.subjects", "/subjects"),
                Crumb.message("registry.doubles.title", "/subjects/doubles"),
                Crumb.message("registry.doubles.compare", ""));
    }
}
