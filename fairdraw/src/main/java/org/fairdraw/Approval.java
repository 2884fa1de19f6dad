package org.fairdraw;

import java.time.Instant;

/** Who, by role, approved the draw, and when; to the second (VDP §3.1). */
public record Approval(String role, Instant at) {
    public Approval {
        at = Names.seconds(at);
    }

    Json toJson() {
        return Json.object("role", role, "at", Names.time(at));
    }
}
