package org.fairdraw.terms;

import java.time.Instant;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;

/** Who, by role, approved the draw, and when; to the second (VDP §3.1). */
public record Approval(String role, Instant at) {
    public Approval {
        at = Names.seconds(at);
    }

    Json toJson() {
        return Json.object("role", role, "at", Names.time(at));
    }
}
