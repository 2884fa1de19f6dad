package org.fairdraw.terms;

import java.time.Instant;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;

/** Who, by role, approved the draw, and when; to the second (VDP §3.1). */
public record Approval(String role, Instant at) {
    /** Who approves further attempts and events (VDP §3.3, §7.1). */
    public static final String SUPERVISOR = "supervisor";

    public Approval {
        at = Names.seconds(at);
    }

    /** Reads the member {@code approvals} of a commitment and of EVENT. */
    public static List<Approval> read(Fields parent) {
        return parent.few("approvals").stream().map(Approval::one).toList();
    }

    private static Approval one(Fields approval) {
        Approval read = new Approval(approval.name("role"), approval.time("at"));
        approval.close();
        return read;
    }

    /** Returns the object as it stands in {@code approvals}. */
    public Json toJson() {
        return Json.object("role", role, "at", Names.time(at));
    }
}
