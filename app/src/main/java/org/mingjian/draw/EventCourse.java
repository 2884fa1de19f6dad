package org.mingjian.draw;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fairdraw.DrawOutcome;
import org.fairdraw.DrawnDraw;
import org.fairdraw.events.EventEffect;
import org.fairdraw.Refusal;
import org.fairdraw.events.RunningDraw;
import org.fairdraw.SealedDraw;
import org.fairdraw.Seed;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Suite;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.verify.EventLine;
import org.mingjian.ledger.Ledger;
import org.mingjian.registry.Visit;
import org.mingjian.registry.VisitKind;
import org.mingjian.registry.Visits;
import org.springframework.stereotype.Component;

/**
 * Computes what an event comes to (VDP §15.29): the draw is drawn again from its certificate, the events before it are
 * followed, and the bundle is written anew. What does not verify is not kept. A substitute counts as drawn this year.
 */
@Component
class EventCourse {
    private static final String MISSING = "-";

    private final SealedDocuments documents;
    private final DrawOutcomes outcomes;
    private final EventRows rows;
    private final EventShareRows shares;
    private final EventBeaconRows beacons;
    private final Certificates certificates;
    private final Visits visits;
    private final Ledger ledger;
    private final Clock clock;

    EventCourse(
            SealedDocuments documents, DrawOutcomes outcomes, EventRows rows, EventShareRows shares,
            EventBeaconRows beacons,
            Certificates certificates, Visits visits, Ledger ledger, Clock clock
    ) {
        this.documents = documents;
        this.outcomes = outcomes;
        this.rows = rows;
        this.shares = shares;
        this.beacons = beacons;
        this.certificates = certificates;
        this.visits = visits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A draw after its events so far, with what its bundle says of them. */
    private record State(SealedDraw sealed, RunningDraw running, List<EventLine> lines) {}

    /** Tells whether an event needs fresh randomness (VDP §15.28). */
    boolean needsShares(UUID draw, EventRecord event) {
        return SharesNeeded.of(documents.commitment(draw), event.facts().type(), event.status());
    }

    /** Computes the effect of an approved event, keeps it, and writes the bundle anew. */
    StepOutcome finish(DrawRecord draw, EventRecord event, Instant at) {
        State state = follow(draw, event);
        Optional<Refusal> objection = state.running().objection(event.facts().toDrawEvent());
        if (objection.isPresent()) {
            return StepOutcome.Refused.of("event-facts", "VDP §7.1", objection.get().place());
        }
        EventLine line = apply(draw, state, event);
        byte[] certificate = outcomes.certificate(draw.id()).orElseThrow();
        List<EventLine> lines = new ArrayList<>(state.lines());
        lines.add(line);
        byte[] bundle = certificates.bundle(draw.id(), state.sealed(), certificate, lines);
        List<String> failed = certificates.failures(bundle);
        if (!failed.isEmpty()) {
            return StepOutcome.Refused.of("unverifiable", "VDP §10", String.join(", ", failed));
        }
        rows.finish(event.id(), line.effect(), at);
        outcomes.replaceBundle(draw.id(), bundle);
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        line.effect()
                .substitute()
                .flatMap(known -> known)
                .ifPresent(code -> visits.record(List.of(new Visit(code, day.getYear(), Optional.of(day),
                        VisitKind.DRAW, draw.agency(), Optional.of(draw.drawId()), OptionalLong.empty()))));
        return new StepOutcome.Done();
    }

    private State follow(DrawRecord draw, EventRecord until) {
        SealedDraw sealed = documents.sealed(draw.id());
        RunningDraw running = RunningDraw.of(drawn(draw, sealed));
        State state = new State(sealed, running, new ArrayList<>());
        rows.of(draw.id())
                .stream()
                .filter(event -> event.state() == EventState.DONE && event.no() < until.no())
                .forEach(event -> state.lines().add(apply(draw, state, event)));
        return state;
    }

    private EventLine apply(DrawRecord draw, State state, EventRecord event) {
        List<Seed.Share> given = shares.of(event.id())
                .stream()
                .map(one -> new Seed.Share(one.party(), one.share()))
                .toList();
        List<Seed.Beacon> sources = beacons.find(event.id())
                .map(one -> new Seed.Beacon(one.rule().source(), one.text().orElseThrow(), one.evidence()))
                .map(List::of)
                .orElse(List.of());
        long index = event.index().orElseThrow();
        String key = Members.of(outcomes.certificate(draw.id()).orElseThrow()).text("K");
        String leaf = ledger.leafHash(ledger.entry(index).orElseThrow());
        Suite suite = state.sealed().suite();
        Tickets tickets = new Tickets(suite,
                given.isEmpty() ? key : Seed.ofEvent(suite, key, leaf, given, sources).key());
        EventEffect effect = state.running().apply(event.facts().toDrawEvent(), tickets);
        return new EventLine(index, given, sources, effect);
    }

    /** Draws again from what the certificate holds: the same input gives the same bits. */
    private DrawnDraw drawn(DrawRecord draw, SealedDraw sealed) {
        Members certificate = Members.of(outcomes.certificate(draw.id()).orElseThrow());
        Map<String, String> given = new HashMap<>();
        for (Json one : certificate.array("shares")) {
            Members share = Members.of(one);
            if (!share.text("value").equals(MISSING)) {
                given.put(share.text("party"), share.text("value"));
            }
        }
        List<String> texts = certificate.array("beacons").stream().map(one -> Members.of(one).text("text")).toList();
        if (sealed.draw(given, texts) instanceof DrawOutcome.Drawn(DrawnDraw drawn)) {
            return drawn;
        }
        throw new IllegalStateException("The certificate of " + draw.drawId() + " was changed in the database.");
    }
}
