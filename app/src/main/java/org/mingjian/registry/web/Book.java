package org.mingjian.registry.web;

import java.util.List;
import org.mingjian.registry.BookKind;
import org.mingjian.shell.Crumb;

/** A registry as the pages know it: its address, and the words that are its own. */
enum Book {
    SUBJECTS("subjects", BookKind.SUBJECTS),
    INSPECTORS("inspectors", BookKind.INSPECTORS),
    INTERESTS("interests", BookKind.INTERESTS);

    private final String section;
    private final BookKind kind;

    Book(String section, BookKind kind) {
        this.section = section;
        this.kind = kind;
    }

    /** Returns the menu's section, which is also the first part of all addresses. */
    public String section() {
        return section;
    }

    public String path() {
        return "/" + section;
    }

    public BookKind kind() {
        return kind;
    }

    /** Returns a key of words that differ between the registries. */
    public String key(String name) {
        return "registry." + section + "." + name;
    }

    List<Crumb> crumbs(String last) {
        return List.of(Crumb.message("shell.menu." + section, path()), Crumb.message(last, ""));
    }
}
