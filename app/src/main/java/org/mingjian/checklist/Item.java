package org.mingjian.checklist;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;

/**
 * An item of a list (随机抽查事项). A field that is a list holds one entry a line.
 *
 * @param code its name in the list, such as WHP-01
 * @param fields what the list states of it; a field that is not stated is absent
 */
public record Item(String code, Map<ItemField, String> fields) {
    /** What a code may be. */
    public static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

    public Item {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("The code of an item is 1 to 30 letters, digits, dots or dashes.");
        }
        Map<ItemField, String> kept = new EnumMap<>(ItemField.class);
        fields.forEach((field, text) -> {
            if (!text.isBlank()) {
                kept.put(field, text.strip());
            }
        });
        fields = Collections.unmodifiableMap(kept);
    }

    /** Returns what is stated, or the empty string. */
    public String text(ItemField field) {
        return fields.getOrDefault(field, "");
    }

    /** Returns the entries of a field that is a list. */
    public List<String> lines(ItemField field) {
        return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Returns a copy with another field; a blank text takes the field away. */
    public Item with(ItemField field, String text) {
        Map<ItemField, String> changed = new EnumMap<>(ItemField.class);
        changed.putAll(fields);
        changed.put(field, text);
        return new Item(code, changed);
    }

    /** Says whether it is for subjects of that industry: of one that it names, of a part of one, or any for none named. */
    public boolean appliesTo(String industry) {
        Set<String> named = Set.copyOf(lines(ItemField.INDUSTRIES));
        return named.isEmpty() || named.contains(industry)
                || Industries.byCode(industry).flatMap(Industry::group).filter(named::contains).isPresent();
    }

    /** Says whether the department with that code works on it: one that it names, or any for none named (ITEM-07). */
    public boolean concerns(String department) {
        List<String> named = lines(ItemField.DEPARTMENTS);
        return named.isEmpty() || named.contains(department);
    }

    /** Says whether the matter has left the ministry or the list otherwise warns of it (ITEM-05). */
    public boolean warned() {
        return fields.containsKey(ItemField.STANDING);
    }
}
