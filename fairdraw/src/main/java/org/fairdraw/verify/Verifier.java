package org.fairdraw.verify;

import java.util.Optional;
import java.util.Set;

/**
 * Judges a bundle by itself (VDP §10: V1–V4, V6–V8): everything is computed anew from the published files, and all
 * findings come at once.
 */
public final class Verifier {
    private Verifier() {}

    /**
     * Verifies a bundle.
     *
     * @param pinnedKeyIds ids of the keys that the reader trusts; with none the report says whose key it saw
     */
    public static Report verify(Bundle bundle, Set<String> pinnedKeyIds) {
        Findings findings = new Findings();
        Evidence evidence = EvidenceReader.read(bundle, findings);
        new FileChecks(evidence, findings).check(pinnedKeyIds);
        LogChecks.check(evidence, findings);
        Optional<String> key = SeedChecks.check(evidence, findings);
        DrawChecks.check(evidence, key, findings).ifPresent(draw -> TeamChecks.check(evidence, draw, findings));
        return new Report(bundle.name(), findings.list());
    }
}
