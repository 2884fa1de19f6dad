package org.mingjian.checklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mingjian.checklist.InspectionMethod;
import org.mingjian.checklist.ItemField;
import org.mingjian.checklist.ListVersion;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.identity.Department;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The form of an item.
 *
 * @param draft the draft
 * @param code the code of the item that is written, empty for a new one
 * @param typed what stands in each field by its key, and {@code code}
 * @param departments the agency's departments
 * @param faults what is wrong
 */
record ItemFormPage(
    ListVersion draft,
    String code,
    Map<String, String> typed,
    List<Department> departments,
    List<Fault> faults
) {
    /** A box to tick: its value and its words, or the key of its words where {@code key} is given. */
    record Choice(String value, String words, String key) {}

    public List<ItemField> fields() {
        return ItemField.all();
    }

    public String at(String key) {
        return typed.getOrDefault(key, "");
    }

    public boolean chosen(String key, String value) {
        return at(key).lines().anyMatch(value::equals);
    }

    public List<Choice> choices(ItemField field, Locale locale) {
        return switch (field.kind()) {
            case METHODS -> Stream.of(InspectionMethod.values())
                    .map(one -> new Choice(one.name(), "", "checklist.method." + one))
                    .toList();
            case INDUSTRIES -> Industries.all().stream().map(one -> choice(one, locale)).toList();
            case DEPARTMENTS -> departments.stream().map(one -> new Choice(one.code(), one.name(), "")).toList();
            default -> List.of();
        };
    }

    private static Choice choice(Industry industry, Locale locale) {
        return new Choice(industry.code(), industry.name(locale), "");
    }

    public String action() {
        return "/items/" + draft.id() + (code.isEmpty() ? "/new" : "/edit/" + code);
    }

    public String back() {
        return code.isEmpty() ? "/items?list=" + draft.id() : "/items/" + draft.id() + "/items/" + code;
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.items", "/items?list=" + draft.id()), code.isEmpty()
                ? Crumb.message("checklist.new", "")
                : Crumb.named(code, ""));
    }
}
