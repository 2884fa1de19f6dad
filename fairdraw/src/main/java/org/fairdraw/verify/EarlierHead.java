package org.fairdraw.verify;

import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.suite.SignatureLine;

/**
 * A head that the ledger signed earlier, and the proof that the later one goes on from it (VDP §9.2, §15.20).
 *
 * @param path hashes in hex, as in RFC 9162 §2.1.4; empty where the sizes are equal
 */
public record EarlierHead(TreeHead head, List<SignatureLine> signatures, List<String> path) {
    public EarlierHead {
        signatures = List.copyOf(signatures);
        path = List.copyOf(path);
    }

    Json toJson() {
        return Json.object("path", path, "sth", head.toJson(signatures));
    }
}
