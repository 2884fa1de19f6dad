package org.fairdraw.terms;

import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.suite.Hex;

/** What a commitment says of one list; the hash of the file stands there for the subjects only (VDP §3.1). */
public record ListSeal(String root, int rows, Optional<String> fileHash) {
    /** Returns the seal of a list, with the hash of its file or without. */
    public static ListSeal of(Snapshot<?> snapshot, boolean withFile) {
        return new ListSeal(Hex.of(snapshot.root()), snapshot.rows().size(),
                withFile ? Optional.of(Hex.of(snapshot.fileHash())) : Optional.empty());
    }

    /** Returns the object as it stands in the commitment. */
    public Json toJson() {
        return Json.object("root", root, "rows", rows, "fileHash", fileHash);
    }
}
