package org.mingjian.checklist.web;

import java.util.List;
import org.mingjian.checklist.ListVersion;
import org.mingjian.shell.Crumb;

/**
 * One item of a version.
 *
 * @param version the version
 * @param agency the agency's name
 * @param item the item in words
 * @param mayEdit whether the reader may write it
 */
record ItemPage(ListVersion version, String agency, ItemView item, boolean mayEdit) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.items", "/items?list=" + version.id()),
                Crumb.named(item.code(), ""));
    }
}
