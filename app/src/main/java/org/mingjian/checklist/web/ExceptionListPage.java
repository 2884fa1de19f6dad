package org.mingjian.checklist.web;

import java.util.List;
import org.mingjian.identity.Agency;
import org.mingjian.shell.Crumb;

/**
 * The exceptions of an agency, the newest first.
 *
 * @param agency the agency
 * @param agencies the agencies to choose from; none where there is no choice
 * @param lines its exceptions
 * @param mayAsk whether the reader may ask for one
 */
record ExceptionListPage(Agency agency, List<Agency> agencies, List<ExceptionView> lines, boolean mayAsk) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.items", "/items"), Crumb.message("checklist.exceptions", ""));
    }
}
