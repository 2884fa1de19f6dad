package org.fairdraw;

import org.fairdraw.json.Json;

/**
 * A subject that was drawn by its ticket (VDP §5.4, §8).
 *
 * @param ticket 64 hex digits
 * @param leaf index of its row in the snapshot
 */
public record DrawnSubject(String id, String cell, String ticket, int leaf) {
    /** Returns the object as it stands in {@code drawn}. */
    public Json toJson() {
        return Json.object("id", id, "cell", cell, "ticket", ticket, "leaf", leaf);
    }
}
