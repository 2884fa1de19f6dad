package org.mingjian.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one item of a list differs from that of the list it began from (ITEM-07). */
public sealed interface Difference {
    /** The item that differs, as it stands now, or as it stood for one left out. */
    Item item();

    /** An item that only this list has. */
    record Added(Item item) implements Difference {}

    /** An item that only the other list has. */
    record Removed(Item item) implements Difference {}

    /** An item of both, with what is stated otherwise. */
    record Changed(Item item, List<Change> changes) implements Difference {
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /** A field before and after. */
    record Change(ItemField field, String before, String after) {}

    /** Compares two lists: in the order of the new one, then what it left out. */
    static List<Difference> between(ItemList before, ItemList after) {
        List<Difference> found = new ArrayList<>();
        for (Item item : after.items()) {
            Optional<Item> old = before.find(item.code());
            if (old.isEmpty()) {
                found.add(new Added(item));
                continue;
            }
            List<Change> changes = changes(old.get(), item);
            if (!changes.isEmpty()) {
                found.add(new Changed(item, changes));
            }
        }
        before.items().stream().filter(item -> after.find(item.code()).isEmpty()).map(Removed::new).forEach(found::add);
        return found;
    }

    private static List<Change> changes(Item before, Item after) {
        return ItemField.all()
                .stream()
                .filter(field -> !before.text(field).equals(after.text(field)))
                .map(field -> new Change(field, before.text(field), after.text(field)))
                .toList();
    }
}
