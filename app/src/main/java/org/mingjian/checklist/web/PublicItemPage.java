package org.mingjian.checklist.web;

import java.util.List;
import org.mingjian.checklist.ListVersion;
import org.mingjian.shell.Crumb;

/**
 * A published version for anyone.
 *
 * @param code the agency's code
 * @param agency its name
 * @param number the version's number
 * @param issue since when and until when it holds, and its hash
 * @param inForce whether it is in force today
 * @param versions every version ever published, the newest first
 * @param lines its items
 * @param exceptions the agency's approved exceptions, the newest first
 */
record PublicItemPage(
    String code,
    String agency,
    int number,
    ListVersion.Issue issue,
    boolean inForce,
    List<Version> versions,
    List<Line> lines,
    List<ExceptionView> exceptions
) {
    /** A version to choose. */
    record Version(int number, ListVersion.Issue issue) {}

    /** An item in the list, in words. */
    record Line(
        String code,
        String name,
        String content,
        String methods,
        String frequency,
        String industries,
        List<String> basis
    ) {}

    /** One item of a version, in words. */
    record One(String code, String agency, int number, ItemView item) {
        public List<Crumb> crumbs() {
            return List.of(Crumb.message("shell.public.items", "/public/items"),
                    Crumb.named(agency, "/public/items/" + code + "/" + number), Crumb.named(item.code(), ""));
        }
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.public.items", "/public/items"), Crumb.named(agency, ""));
    }
}
