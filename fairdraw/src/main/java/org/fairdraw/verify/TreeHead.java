package org.fairdraw.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.SignatureLine;

/** The head of the ledger's tree (VDP §9.2); root in hex, time to the second. */
public record TreeHead(long size, String root, Instant time) {
    public TreeHead {
        time = Names.seconds(time);
    }

    /** Returns what a signature over the head is made over. */
    public byte[] message() {
        return ("VDP1-STH\n" + size + "\n" + root + "\n" + Names.time(time) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    Json toJson(List<SignatureLine> signatures) {
        return Json.object("size", size, "root", root, "time", Names.time(time), "signatures",
                signatures.stream().map(SignatureLine::toJson).toList());
    }
}
