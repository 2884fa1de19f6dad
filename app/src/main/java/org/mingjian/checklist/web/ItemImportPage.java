package org.mingjian.checklist.web;

import java.util.List;
import org.mingjian.checklist.ListVersion;
import org.mingjian.registry.SheetFault;
import org.mingjian.registry.TextColumn;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The form for a sheet of items, after an attempt with the sheet's faults.
 *
 * @param draft the draft that it goes into
 * @param columns the columns that are known
 * @param file the name of the faulty file
 * @param rows the first faults
 * @param total how many there are
 * @param faults why nothing was written, where the sheet was without fault
 */
record ItemImportPage(
    ListVersion draft,
    List<TextColumn> columns,
    String file,
    List<SheetFault> rows,
    int total,
    List<Fault> faults
) {
    /** Says whether some faults are not listed. */
    public boolean more() {
        return total > rows.size();
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.items", "/items?list=" + draft.id()),
                Crumb.message("checklist.import", ""));
    }
}
