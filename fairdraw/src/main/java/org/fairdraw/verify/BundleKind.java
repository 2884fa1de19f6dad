package org.fairdraw.verify;

import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CommitmentReader;

/**
 * What a commitment, whatever else is wrong with it, says of the files beside it (VDP §15.19, §15.25, §15.27).
 *
 * @param scored whether it has scores
 * @param sealed whether its mode is SEALED
 */
record BundleKind(Suite suite, boolean scored, boolean sealed) {
    static BundleKind of(Optional<Json> document) {
        Json json = document.orElse(Json.object());
        boolean scored = json instanceof Json.Obj commitment && commitment.find("scores").isPresent();
        boolean sealed = json instanceof Json.Obj commitment
                && commitment.find("rules").orElse(json) instanceof Json.Obj rules
                && rules.find("mode").orElse(json) instanceof Json.Str mode && mode.value().equals("SEALED");
        return new BundleKind(CommitmentReader.suite(json), scored, sealed);
    }
}
