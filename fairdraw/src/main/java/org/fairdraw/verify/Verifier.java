package org.fairdraw.verify;

import java.util.Optional;
import java.util.Set;
import org.fairdraw.events.RunningDraw;
import org.fairdraw.SubjectDraw;
import org.fairdraw.terms.Commitment;

/**
 * Judges a bundle by itself (VDP §10): everything is computed anew from the published files, and all
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
        ProofChecks.check(evidence, findings);
        evidence.log().ifPresent(log -> log(evidence, log, findings));
        Optional<String> key = SeedChecks.check(evidence, findings);
        Optional<SubjectDraw> drawn = DrawChecks.check(evidence, key, findings);
        Optional<RunningDraw> seated = drawn.flatMap(draw -> TeamChecks.check(evidence, draw, findings));
        EventChecks.check(evidence, drawn, seated, findings);
        return new Report(bundle.name(), findings.list());
    }

    private static void log(Evidence evidence, DrawLog log, Findings findings) {
        Commitment commitment = evidence.commitment().orElseThrow();
        LogChecks.check(log, commitment.terms(), findings);
        evidence.certificate()
                .ifPresent(certificate -> EntryChecks.check(evidence.suite(), log, commitment, certificate, findings));
        HistoryChecks.check(log, commitment.terms(), findings);
        ChainChecks.check(log, commitment.terms(), findings);
        evidence.pool()
                .ifPresent(pool -> ExclusionChecks.check(log, commitment.terms(), pool.snapshot(), findings));
    }
}
