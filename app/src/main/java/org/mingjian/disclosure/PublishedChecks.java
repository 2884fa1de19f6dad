package org.mingjian.disclosure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.Verifier;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Service;

/** Verifies published bundles on this server, again and again, so that a change in the database shows on the page. */
@Service
public class PublishedChecks {
    private static final int REMEMBERED = 64;
    private static final Duration COUNTS_FOR = Duration.ofMinutes(10);

    private final PublicDraws draws;
    private final Ledger ledger;
    private final Clock clock;
    private final SoftMemory<Checked> checks = new SoftMemory<>(REMEMBERED);

    PublishedChecks(PublicDraws draws, Ledger ledger, Clock clock) {
        this.draws = draws;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A report, when it was made, and after how many events with effect: each makes a new bundle. */
    public record Checked(Report report, Instant at, long events) {}

    /** Returns what the verifier says of a published draw's bundle, with this ledger's key as the trusted one. */
    public Optional<Checked> of(Publication publication) {
        if (!publication.open()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        long events = draws.events(publication).stream().filter(event -> event.effect().isPresent()).count();
        return Optional.of(checks.get(publication.draw(),
                known -> known.events() == events && Duration.between(known.at(), now).abs().compareTo(COUNTS_FOR) < 0,
                () -> new Checked(verify(draws.bundle(publication).orElse(new byte[0])), now, events)));
    }

    private Report verify(byte[] bundle) {
        try {
            return Verifier.verify(Bundle.read(new ByteArrayInputStream(bundle)), Set.of(ledger.signer().keyId()));
        } catch (MalformedInput e) {
            return new Report("bundle",
                    List.of(new Finding("V1.zip", Status.FAIL, "bundle.zip", e.rule(), null, null)));
        } catch (IOException e) {
            throw new UncheckedIOException("A bundle in memory cannot be read.", e);
        }
    }
}
