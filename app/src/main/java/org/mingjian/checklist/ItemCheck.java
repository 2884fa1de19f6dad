package org.mingjian.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.law.Resolution;

/**
 * How an item stands on a day.
 *
 * @param item the item
 * @param citations what each citation of each field comes to, as typed
 * @param unread the lines that are no citations
 * @param missing the fields that a published list states and this item does not, power and duty among them
 */
public record ItemCheck(
    Item item,
    Map<ItemField, List<Resolution>> citations,
    List<String> unread,
    Set<ItemField> missing
) {
    /** Returns how many citations are 待核: their documents are not at hand. */
    public long open() {
        return citations.values().stream().flatMap(List::stream).filter(Resolution::open).count();
    }

    /** Returns how many lines cite nothing, or what is not there on that day. */
    public long wrong() {
        return unread.size() + citations.values().stream().flatMap(List::stream).filter(Resolution::wrong).count();
    }

    /** Returns the citations that cannot stand. */
    public List<Resolution> wrongOnes() {
        return citations.values().stream().flatMap(List::stream).filter(Resolution::wrong).toList();
    }

    /** Returns what the citations of a field come to. */
    public List<Resolution> of(ItemField field) {
        return citations.getOrDefault(field, List.of());
    }

    /** Says whether a published list may hold the item as it is. */
    public boolean complete() {
        return missing.isEmpty() && wrong() == 0;
    }
}
