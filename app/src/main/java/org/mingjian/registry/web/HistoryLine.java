package org.mingjian.registry.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.mingjian.identity.Vault;
import org.mingjian.registry.Change;

/**
 * A change as a page shows it.
 *
 * @param at when, in the office's time
 * @param change the change
 */
record HistoryLine(ZonedDateTime at, Change change) {
    static List<HistoryLine> of(List<Change> changes, ZoneId zone) {
        return changes.stream().map(change -> new HistoryLine(change.at().atZone(zone), change)).toList();
    }

    /** Returns the key of the words for a yes or no, or an empty text for other values. */
    public String wordsOf(String value) {
        if (Vault.sealed(value)) {
            return "registry.history.sealed";
        }
        return value.equals("true") || value.equals("false") ? "registry.value." + value : "";
    }
}
