package org.mingjian.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fairdraw.DrawOutcome;
import org.fairdraw.DrawnDraw;
import org.fairdraw.SealedDraw;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.registry.Visit;
import org.mingjian.registry.Visits;
import org.springframework.stereotype.Component;

/** Computes the result of a draw from what is on record, as often as it is asked, and issues its proofs. */
@Component
class Results {
    private static final String TIME = "V3.time";

    private final PartyRows parties;
    private final BeaconRows beacons;
    private final Certificates certificates;
    private final DrawOutcomes outcomes;
    private final Visits visits;
    private final Clock clock;

    Results(
            PartyRows parties, BeaconRows beacons, Certificates certificates, DrawOutcomes outcomes, Visits visits,
            Clock clock
    ) {
        this.parties = parties;
        this.beacons = beacons;
        this.certificates = certificates;
        this.outcomes = outcomes;
        this.visits = visits;
        this.clock = clock;
    }

    DrawOutcome compute(DrawRecord draw, SealedDraw sealed) {
        Map<String, String> shares = new HashMap<>();
        parties.of(draw.id()).forEach(party -> party.share().ifPresent(share -> shares.put(party.code(), share)));
        List<String> texts = beacons.text(draw.id()).map(List::of).orElse(List.of());
        Map<String, String> evidence = new HashMap<>();
        beacons.evidence(draw.id())
                .ifPresent(proof -> evidence.put(sealed.terms().beacons().getFirst().source(), proof));
        return sealed.draw(shares, texts, evidence);
    }

    /**
     * Makes certificate and bundle, and keeps them if the bundle verifies as anybody would verify it.
     *
     * @param open index of OPEN, for a draw in mode SEALED
     * @param late whether OPEN came too late: the bundle then says so, and that keeps nobody from having it
     * @return why it was not kept
     */
    Optional<StepOutcome.Refused> issue(
        DrawRecord draw,
        SealedDraw sealed,
        DrawnDraw drawn,
        long result,
        OptionalLong open,
        boolean late
    ) {
        byte[] certificate = certificates.certificate(draw.id(), drawn, result, open);
        byte[] bundle = certificates.bundle(draw.id(), sealed, certificate);
        List<String> failed = new ArrayList<>(certificates.failures(bundle));
        if (late) {
            failed.remove(TIME);
        }
        if (!failed.isEmpty()) {
            return Optional.of(StepOutcome.Refused.of("unverifiable", "VDP §10", String.join(", ", failed)));
        }
        outcomes.keepCertificate(draw.id(), certificate, bundle);
        return Optional.empty();
    }

    /** Tells the registry who was drawn, by the entry of the ledger that names them. */
    void tell(DrawRecord draw, List<DrawnLine> lines, LedgerEntry proof) {
        LocalDate day = LocalDate.ofInstant(proof.at(), clock.getZone());
        visits.record(lines.stream()
                .map(line -> Visit.drawn(line.code(), day, draw.agency(), draw.drawId(), proof.index()))
                .toList());
    }
}
