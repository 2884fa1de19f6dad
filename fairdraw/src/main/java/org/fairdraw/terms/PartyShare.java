package org.fairdraw.terms;

import org.fairdraw.json.Json;

/** A party's commitment to its share of the seed, kind {@code commit} (VDP §4.2). */
public record PartyShare(String party, String commitment) {
    Json toJson() {
        return Json.object("party", party, "kind", "commit", "commitment", commitment);
    }
}
