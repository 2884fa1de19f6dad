package org.fairdraw.verify;

import java.time.Instant;
import org.fairdraw.json.Json;

/** An entry of the ledger as read from a bundle, with the hash of its leaf (VDP §9, §15.4). */
record LogEntry(long index, String type, Instant at, Json.Obj body, byte[] leafHash) {
    /** Returns a member of the body as text; empty where it is no text. */
    String text(String name) {
        return body.find(name).filter(Json.Str.class::isInstance).map(json -> ((Json.Str) json).value()).orElse("");
    }

    /** Returns a member of the body as JSON text; empty where it is missing. */
    String value(String name) {
        return body.find(name).map(Json::text).orElse("");
    }

    /** Names the entry in findings. */
    String place() {
        return Bundle.ENTRIES + " index " + index + " " + type;
    }
}
