package org.fairdraw;

import org.fairdraw.json.Json;

/**
 * The bounds of one connected component of slots and people (VDP §6.2).
 *
 * @param most T*, the least load, with earlier seats, that nobody need exceed
 * @param least B*, the greatest load that everybody reaches
 * @param slots number of slots in it
 */
public record ComponentBounds(int most, int least, int slots) {
    /** Returns the object as it stands in {@code assignment.components}. */
    public Json toJson() {
        return Json.object("T", most, "B", least, "slots", slots);
    }
}
