package org.fairdraw.verify;

import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CommitmentReader;

/**
 * What a commitment, whatever else is wrong with it, says of the files beside it (VDP §15.19, §15.25, §15.27).
 *
 * @param scored whether it has scores
 * @param sealed whether its mode is SEALED
 */
record BundleKind(Suite suite, boolean scored, boolean sealed) {
    /** Returns what a bundle is by its commitment, and without one by the other files (VDP §15.31). */
    static BundleKind of(Bundle bundle, Optional<Json> document) {
        return document.filter(Json.Obj.class::isInstance).map(BundleKind::stated).orElseGet(() -> seen(bundle));
    }

    private static BundleKind seen(Bundle bundle) {
        boolean sealed = bundle.file(Bundle.CERTIFICATE)
                .flatMap(BundleKind::parsed)
                .filter(certificate -> certificate instanceof Json.Obj object
                        && object.find("log").orElse(Json.of("")) instanceof Json.Obj places
                        && places.find("open").isPresent())
                .isPresent();
        return new BundleKind(Suite.S, bundle.file(Bundle.SCORES).isPresent(), sealed);
    }

    private static Optional<Json> parsed(byte[] document) {
        try {
            return Optional.of(Json.parseCanonical(document));
        } catch (MalformedInput e) {
            return Optional.empty(); // what is wrong with it is said where it is read
        }
    }

    private static BundleKind stated(Json json) {
        boolean scored = json instanceof Json.Obj commitment && commitment.find("scores").isPresent();
        boolean sealed = json instanceof Json.Obj commitment
                && commitment.find("rules").orElse(json) instanceof Json.Obj rules
                && rules.find("mode").orElse(json) instanceof Json.Str mode && mode.value().equals("SEALED");
        return new BundleKind(CommitmentReader.suite(json), scored, sealed);
    }
}
