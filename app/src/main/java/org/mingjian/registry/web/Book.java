package org.mingjian.registry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.identity.Permission;
import org.mingjian.registry.BookKind;
import org.mingjian.shell.Crumb;

/** A registry as the pages know it: its address, who may see and change it, its form, and the words that are its own. */
enum Book {
    SUBJECTS(BookKind.SUBJECTS, Permission.SUBJECTS_VIEW, Permission.SUBJECTS_EDIT, FormField.SUBJECT, Set.of("code"),
            Map.of("active", "是", "key", "否", "blacklisted", "否", "abnormal", "否")),
    INSPECTORS(BookKind.INSPECTORS, Permission.INSPECTORS_VIEW, Permission.INSPECTORS_EDIT, FormField.INSPECTOR,
            Set.of("certificate"), Map.of("may-lead", "否", "in-service", "是")),
    INTERESTS(BookKind.INTERESTS, Permission.INTERESTS_VIEW, Permission.INTERESTS_EDIT, FormField.INTEREST,
            Set.of("certificate", "code"), Map.of("lasting", "是")),
    EXPERTS(BookKind.EXPERTS, Permission.EXPERTS_VIEW, Permission.EXPERTS_EDIT, FormField.EXPERT,
            Set.of("expert-number"), Map.of()),
    VEHICLES(BookKind.VEHICLES, Permission.VEHICLES_VIEW, Permission.VEHICLES_EDIT, FormField.VEHICLE, Set.of("plate"),
            Map.of("vehicle-kind", "车辆")),
    LICENCES(BookKind.LICENCES, Permission.SUBJECTS_VIEW, Permission.SUBJECTS_EDIT, FormField.LICENCE,
            Set.of("licence-number", "code"), Map.of());

    /** The first part of the addresses of all registries, as a pattern. */
    static final String SECTION = "/{section:subjects|inspectors|interests|experts|vehicles|licences}";
    private final BookKind kind;
    private final Permission view;
    private final Permission edit;
    private final List<FormField> fields;
    private final Set<String> fixed;
    private final Map<String, String> initial;

    Book(
            BookKind kind, Permission view, Permission edit, List<FormField> fields, Set<String> fixed,
            Map<String, String> initial
    ) {
        this.kind = kind;
        this.view = view;
        this.edit = edit;
        this.fields = fields;
        this.fixed = fixed;
        this.initial = initial;
    }

    static Book of(String section) {
        return Arrays.stream(values())
                .filter(book -> book.section().equals(section))
                .findFirst()
                .orElseThrow(Scope::notFound);
    }

    /** Returns the menu's section, which is also the first part of all addresses. */
    public String section() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String path() {
        return "/" + section();
    }

    public BookKind kind() {
        return kind;
    }

    Permission view() {
        return view;
    }

    Permission edit() {
        return edit;
    }

    /** Returns the fields of a new record. */
    List<FormField> fields() {
        return fields;
    }

    /** Returns the fields of a change: what identifies a record can be read alone. */
    List<FormField> changedFields() {
        return fields.stream().map(field -> fixed.contains(field.key()) ? field.fixed() : field).toList();
    }

    /** Returns the keys of the fields that identify a record and never change. */
    Set<String> fixed() {
        return fixed;
    }

    /** Returns what a new record's form holds at first. */
    Map<String, String> initial() {
        return initial;
    }

    /** Returns a key of words that differ between the registries. */
    public String key(String name) {
        return "registry." + section() + "." + name;
    }

    List<Crumb> crumbs(String last) {
        return List.of(Crumb.message("shell.menu." + section(), path()), Crumb.message(last, ""));
    }
}
