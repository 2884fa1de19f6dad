package org.mingjian.checklist.web;

import java.util.List;
import org.mingjian.checklist.ListVersion;
import org.mingjian.shell.Crumb;

/**
 * How a version differs from what it began from (ITEM-07).
 *
 * @param version the version
 * @param base what it began from, in words
 * @param lines the items that differ
 */
record DifferencePage(ListVersion version, String base, List<Line> lines) {
    /** An item that differs: {@code added}, {@code removed} or {@code changed}, with its fields before and after. */
    record Line(String kind, String code, String name, List<Field> fields) {}

    /** A field before and after, in words; empty where it was not stated. */
    record Field(String key, String before, String after) {}

    public long count(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).count();
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.items", "/items?list=" + version.id()),
                Crumb.message("checklist.differences", ""));
    }
}
