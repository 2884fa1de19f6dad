package org.mingjian.registry.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.registry.ImportTask;
import org.mingjian.registry.SheetFault;
import org.mingjian.shell.Crumb;

/**
 * The form for a sheet, after an attempt with the sheet's faults.
 *
 * @param book the registry
 * @param key the key under which the import takes effect once
 * @param file the name of the faulty file
 * @param faults the first faults
 * @param total how many there are
 * @param last the registry's last import in the background, to come back to
 */
record ImportPage(Book book, UUID key, String file, List<SheetFault> faults, int total, Optional<ImportTask> last) {
    public List<Crumb> crumbs() {
        return book.crumbs("registry.import");
    }

    /** Says whether some faults are not listed. */
    public boolean more() {
        return total > faults.size();
    }
}
