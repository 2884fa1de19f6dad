package org.fairdraw;

import org.fairdraw.json.Json;

/**
 * A filled slot (VDP §6.4).
 *
 * @param slot {@code <subject id>|<slot number>}
 * @param person the person's pid
 * @param rank place in the slot's order of possible people, from 1
 */
public record SeatedPerson(String slot, String person, int rank) {
    /** Returns the object as it stands in {@code assignment.slots}. */
    public Json toJson() {
        return Json.object("slot", slot, "person", person, "rank", rank);
    }
}
