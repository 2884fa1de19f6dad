package org.fairdraw;

import java.util.Optional;

/** What a commitment says of one list; the hash of the file stands there for the subjects only (VDP §3.1). */
record ListSeal(String root, int rows, Optional<String> fileHash) {
    static ListSeal of(Snapshot<?> snapshot, boolean withFile) {
        return new ListSeal(Hex.of(snapshot.root()), snapshot.rows().size(),
                withFile ? Optional.of(Hex.of(snapshot.fileHash())) : Optional.empty());
    }

    Json toJson() {
        return Json.object("root", root, "rows", rows, "fileHash", fileHash);
    }
}
