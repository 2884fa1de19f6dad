package org.mingjian.registry.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.registry.MissingUnit;
import org.mingjian.registry.RequiredList;
import org.mingjian.registry.SheetFault;
import org.mingjian.shell.Crumb;

/**
 * How the registry stands against the units that must be in it (REG-02).
 *
 * @param agency whose registry it is
 * @param own whether that is the reader's own agency
 * @param list the list, if one was loaded
 * @param loadedAt when that was, in words
 * @param missing the units that lack something
 * @param total how many they are
 * @param mayEdit whether the reader may load a list and mend the registry
 * @param faults what is wrong with a sheet
 * @param faultTotal how many faults it has
 */
record RequiredPage(
    String agency,
    boolean own,
    Optional<RequiredList> list,
    String loadedAt,
    List<MissingUnit> missing,
    long total,
    boolean mayEdit,
    List<SheetFault> faults,
    int faultTotal
) {
    public List<Crumb> crumbs() {
        return Book.SUBJECTS.crumbs("registry.required.title");
    }

    public boolean more() {
        return total > missing.size();
    }
}
