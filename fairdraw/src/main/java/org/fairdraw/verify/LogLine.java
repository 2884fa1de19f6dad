package org.fairdraw.verify;

import org.fairdraw.json.Json;

/** An entry of the ledger with its index (VDP §9.1, §15.4). */
public record LogLine(long index, Json.Obj entry) {
    Json toJson() {
        return Json.object("index", index, "entry", entry);
    }
}
