package org.mingjian.law.web;

import java.util.List;
import org.mingjian.law.SuperiorDocument;
import org.mingjian.shell.Crumb;

/**
 * The superior documents.
 *
 * @param documents all of them
 */
record DocumentListPage(List<SuperiorDocument> documents) {
    /** Returns how many are 待核: nothing of them is at hand. */
    public long open() {
        return documents.stream().filter(SuperiorDocument::open).count();
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.laws", "/laws"), Crumb.message("law.documents", ""));
    }
}
