package org.mingjian.checklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/** The items of a list in order, each code once. */
public record ItemList(List<Item> items) {
    private static final String CODE = "code";

    public ItemList {
        items = List.copyOf(items);
        Set<String> codes = new HashSet<>();
        for (Item item : items) {
            if (!codes.add(item.code())) {
                throw new IllegalArgumentException("The code " + item.code() + " stands twice in the list.");
            }
        }
    }

    /** Returns the item of that code. */
    public Optional<Item> find(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** Returns a copy in which the item takes the place of the one with that code, or stands last where there is none. */
    ItemList with(String code, Item item) {
        List<Item> changed = new ArrayList<>(items);
        int at = items.stream().map(Item::code).toList().indexOf(code);
        if (at < 0) {
            changed.add(item);
        } else {
            changed.set(at, item);
        }
        return new ItemList(changed);
    }

    ItemList without(String code) {
        return new ItemList(items.stream().filter(item -> !item.code().equals(code)).toList());
    }

    /** Returns the document: an array of items, lists as arrays, absent fields left out. */
    public Json.Arr json() {
        return new Json.Arr(items.stream().<Json>map(ItemList::json).toList());
    }

    private static Json json(Item item) {
        Map<String, Object> members = new TreeMap<>();
        members.put(CODE, item.code());
        item.fields()
                .forEach((field, text) -> members.put(field.key(), field.kind().list() ? item.lines(field) : text));
        return Json.of(members);
    }

    /**
     * Reads a document.
     *
     * @throws MalformedInput naming the item and field that is none
     */
    public static ItemList read(Json json) throws MalformedInput {
        if (!(json instanceof Json.Arr(List<Json> elements))) {
            throw new MalformedInput("items", "", "must be an array");
        }
        List<Item> items = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Json element : elements) {
            Item item = item("items[" + items.size() + "]", element);
            if (!codes.add(item.code())) {
                throw new MalformedInput("items[" + items.size() + "].code", item.code(), "must not stand twice");
            }
            items.add(item);
        }
        return new ItemList(items);
    }

    private static Item item(String place, Json json) throws MalformedInput {
        if (!(json instanceof Json.Obj object)) {
            throw new MalformedInput(place, "", "must be an object");
        }
        Map<ItemField, String> fields = new EnumMap<>(ItemField.class);
        String code = "";
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            String at = place + "." + member.getKey();
            if (member.getKey().equals(CODE)) {
                code = text(at, member.getValue());
                continue;
            }
            ItemField field = ItemField.of(member.getKey())
                    .orElseThrow(() -> new MalformedInput(at, "", "is no field of an item"));
            fields.put(field, field.kind().list() ? lines(at, member.getValue()) : text(at, member.getValue()));
        }
        if (!Item.CODE.matcher(code).matches()) {
            throw new MalformedInput(place + ".code", code, "must be 1 to 30 letters, digits, dots or dashes");
        }
        return new Item(code, fields);
    }

    private static String lines(String place, Json json) throws MalformedInput {
        if (!(json instanceof Json.Arr(List<Json> elements))) {
            throw new MalformedInput(place, "", "must be an array");
        }
        List<String> lines = new ArrayList<>();
        for (Json element : elements) {
            lines.add(text(place + "[" + lines.size() + "]", element));
        }
        return String.join("\n", lines);
    }

    private static String text(String place, Json json) throws MalformedInput {
        if (!(json instanceof Json.Str(String text)) || text.isBlank()) {
            throw new MalformedInput(place, "", "must be a text that is not blank");
        }
        return text;
    }
}
