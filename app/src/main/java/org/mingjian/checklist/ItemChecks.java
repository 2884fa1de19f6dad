package org.mingjian.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.law.Citation;
import org.mingjian.law.Clauses;
import org.mingjian.law.Resolution;
import org.springframework.stereotype.Service;

/** Holds items against the clause library and against what a published list must state (ITEM-01, 04, 06, LAW-12). */
@Service
public class ItemChecks {
    private final Clauses clauses;

    ItemChecks(Clauses clauses) {
        this.clauses = clauses;
    }

    /** Returns how each item of a list stands on a day. */
    public List<ItemCheck> of(ItemList list, LocalDate day) {
        return list.items().stream().map(item -> of(item, day)).toList();
    }

    /** Returns how an item stands on a day. */
    public ItemCheck of(Item item, LocalDate day) {
        Map<ItemField, List<Resolution>> citations = new EnumMap<>(ItemField.class);
        List<String> unread = new ArrayList<>();
        Set<ItemField> missing = EnumSet.noneOf(ItemField.class);
        for (ItemField field : ItemField.all()) {
            if (item.text(field).isEmpty() && (field.required() || owed(field))) {
                missing.add(field);
            }
            if (field.kind() == ItemField.Kind.CITATIONS) {
                List<Resolution> resolved = new ArrayList<>();
                for (String line : item.lines(field)) {
                    Optional<Citation> citation = Citation.read(line);
                    citation.ifPresentOrElse(one -> resolved.add(clauses.resolve(one, day)), () -> unread.add(line));
                }
                citations.put(field, resolved);
            }
        }
        return new ItemCheck(item, citations, unread, missing);
    }

    /** The entries in the lists of powers and responsibilities, without which an item is refused (ITEM-06). */
    static boolean owed(ItemField field) {
        return field == ItemField.POWER || field == ItemField.DUTY;
    }
}
