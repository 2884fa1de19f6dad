package org.mingjian.checklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.law.Citation;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;

/**
 * Reads what was typed of an item, by form or sheet, and gathers all that is wrong with it. What is only owed at
 * publication may still be absent here.
 */
public final class ItemForm {
    private static final String BREAKS = "[\\r\\n;；]+";

    private final Map<String, String> typed;
    private final Set<String> departments;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<ItemField, String> fields = new EnumMap<>(ItemField.class);

    /**
     * Reads it.
     *
     * @param typed texts by the fields' keys, lists one entry a line or between semicolons, and {@code code}
     * @param departments the codes of the agency's departments
     */
    public ItemForm(Map<String, String> typed, Set<String> departments) {
        this.typed = Map.copyOf(typed);
        this.departments = Set.copyOf(departments);
        if (!Item.CODE.matcher(code()).matches()) {
            faults.add(Fault.of("code", "checklist.fault.code", code()));
        }
        ItemField.all().forEach(this::take);
        if (!fields.containsKey(ItemField.NAME)) {
            faults.add(Fault.of("name", "checklist.fault.name"));
        }
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Returns the item; only where nothing is at fault. */
    public Optional<Item> item() {
        return faults.isEmpty() ? Optional.of(new Item(code(), fields)) : Optional.empty();
    }

    private String code() {
        return typed.getOrDefault("code", "").strip();
    }

    private void take(ItemField field) {
        String text = typed.getOrDefault(field.key(), "").replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > field.longest()) {
            fault(field, "checklist.fault.long", text.length(), field.longest());
        } else if (Characters.outOfPlace(text.replace("\n", "")).isPresent()) {
            fault(field, "checklist.fault.character");
        } else {
            fields.put(field, switch (field.kind()) {
                case TEXT, LONG -> text;
                case CITATIONS -> entries(field, text, "checklist.fault.citation",
                        line -> Citation.read(line).map(Citation::text));
                case METHODS -> entries(field, text, "checklist.fault.method",
                        line -> Stream.of(InspectionMethod.values()).map(Enum::name).filter(line::equals).findFirst());
                case INDUSTRIES -> entries(field, text, "checklist.fault.industry", line -> Industries.byCode(line)
                        .or(() -> Industries.byName(line))
                        .map(Industry::code));
                case DEPARTMENTS -> entries(field, text, "checklist.fault.department",
                        line -> Optional.of(line).filter(departments::contains));
            });
        }
    }

    /** Reads one entry; empty for what is none. */
    private interface Reader {
        Optional<String> read(String line);
    }

    private String entries(ItemField field, String text, String key, Reader reader) {
        Set<String> seen = new HashSet<>();
        return Stream.of(text.split(BREAKS))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> {
                    Optional<String> read = reader.read(line);
                    if (read.isEmpty()) {
                        fault(field, key, line);
                    }
                    return read.stream();
                })
                .filter(seen::add)
                .collect(Collectors.joining("\n"));
    }

    private void fault(ItemField field, String key, Object... arguments) {
        faults.add(Fault.of(field.key(), key, arguments).at("checklist.field." + field.key(), ""));
    }
}
