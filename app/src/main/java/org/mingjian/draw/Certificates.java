package org.mingjian.draw;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.DrawnDraw;
import org.fairdraw.SealedDraw;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.EventLine;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Makes the certificate and the bundle of a draw (VDP §8), and judges them as any stranger would. */
@Component
class Certificates {
    private final SealedDocuments documents;
    private final BundleEntries entries;
    private final Timestamps timestamps;
    private final Ledger ledger;

    Certificates(SealedDocuments documents, BundleEntries entries, Timestamps timestamps, Ledger ledger) {
        this.documents = documents;
        this.entries = entries;
        this.timestamps = timestamps;
        this.ledger = ledger;
    }

    /** @param open index of OPEN, for a draw in mode SEALED */
    byte[] certificate(UUID draw, DrawnDraw drawn, long result, OptionalLong open) {
        return drawn.certificate(List.of(ledger.signer()), documents.entry(draw, "COMMIT"), result, open,
                timestamps.token(draw));
    }

    byte[] bundle(UUID draw, SealedDraw sealed, byte[] certificate) {
        return bundle(draw, sealed, certificate, List.of());
    }

    /** Makes the bundle anew with a line for each event that has its effect (VDP §15.28). */
    byte[] bundle(UUID draw, SealedDraw sealed, byte[] certificate, List<EventLine> events) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        try {
            Bundle.write(bundle, sealed, documents.policy(draw), certificate, events,
                    ledger.extract(entries.of(draw)));
        } catch (IOException e) {
            throw new UncheckedIOException("A bundle in memory cannot fail.", e);
        }
        return bundle.toByteArray();
    }

    /** Returns the checks that the bundle fails; a result that does not verify must never be given out. */
    List<String> failures(byte[] bundle) {
        try {
            return Verifier.verify(Bundle.read(new ByteArrayInputStream(bundle)), Set.of(ledger.signer().keyId()))
                    .findings()
                    .stream()
                    .filter(finding -> finding.status() == Status.FAIL)
                    .map(Finding::id)
                    .distinct()
                    .toList();
        } catch (IOException | MalformedInput e) {
            throw new IllegalStateException("The bundle cannot be read back.", e);
        }
    }
}
