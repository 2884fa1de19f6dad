package org.mingjian.registry.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The form of a new record, or of a change.
 *
 * @param book the registry
 * @param fields the fields in order
 * @param choices the values to choose from, by key
 * @param typed what was typed so far, by key
 * @param reason the reason typed for a change
 * @param version the version that the person saw; empty for a new record
 * @param action where the form is sent
 * @param back where cancelling leads
 * @param faults what is wrong
 */
record RecordFormPage(
    Book book,
    List<FormField> fields,
    Map<String, List<String>> choices,
    Map<String, String> typed,
    String reason,
    Optional<Long> version,
    String action,
    String back,
    List<Fault> faults
) {
    public String titleKey() {
        return book.key(version.isPresent() ? "edit" : "new");
    }

    public List<Crumb> crumbs() {
        return book.crumbs(titleKey());
    }

    public List<Industry> industries() {
        return Industries.all();
    }

    /** Returns what kind of control a field has: one to choose from only where something names its values. */
    public String kind(FormField field) {
        return field.kind() == FormField.Kind.CHOICE && !choices.containsKey(field.key())
                ? FormField.Kind.TEXT.name()
                : field.kind().name();
    }

    /** Returns the values to choose from; one that the record already has stays among them. */
    public List<String> options(FormField field) {
        List<String> named = choices.getOrDefault(field.key(), List.of());
        return value(field).isEmpty() || named.contains(value(field))
                ? named
                : Stream.concat(named.stream(), Stream.of(value(field))).toList();
    }

    public String value(FormField field) {
        return typed.getOrDefault(field.key(), "");
    }

    /** Returns the chosen industries of a field that takes several, by their Chinese names; one sent twice counts once. */
    public Set<String> chosen(FormField field) {
        return new LinkedHashSet<>(List.of(value(field).split("[;；、]")));
    }

    public boolean faulty(FormField field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field.key()));
    }
}
