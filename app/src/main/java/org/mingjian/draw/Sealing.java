package org.mingjian.draw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.PlanOutcome;
import org.fairdraw.PlannedDraw;
import org.fairdraw.SealedDraw;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PolicyReference;
import org.mingjian.identity.Actor;
import org.mingjian.identity.AgencyCalendars;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals a draw (封存): fixes rows, rules, chances and parties, and logs the commitment (VDP §3). */
@Service
class Sealing {
    private final DrawRecords draws;
    private final DrawSequence sequence;
    private final PartyRows parties;
    private final SealedDocuments documents;
    private final PoolSource pool;
    private final Ledger ledger;
    private final SoftwareIdentity software;
    private final Envelopes envelopes;
    private final ExclusionProofs proofs;
    private final Chains chains;
    private final Attempts attempts;
    private final AgencyCalendars calendars;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sealing(
            DrawRecords draws,
            DrawSequence sequence,
            PartyRows parties,
            SealedDocuments documents,
            PoolSource pool,
            Ledger ledger,
            SoftwareIdentity software,
            Envelopes envelopes,
            ExclusionProofs proofs,
            Chains chains,
            Attempts attempts,
            AgencyCalendars calendars,
            Clock clock,
            ApplicationEventPublisher events
    ) {
        this.draws = draws;
        this.sequence = sequence;
        this.parties = parties;
        this.documents = documents;
        this.pool = pool;
        this.ledger = ledger;
        this.software = software;
        this.envelopes = envelopes;
        this.proofs = proofs;
        this.chains = chains;
        this.attempts = attempts;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    StepOutcome seal(UUID id, Actor actor) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        if (draw.state() != DrawState.PREPARING) {
            return new StepOutcome.AlreadyDone();
        }
        List<Party> seats = parties.of(id);
        Optional<StepOutcome.Refused> unready = unready(draw, seats);
        if (unready.isPresent()) {
            return unready.get();
        }
        Preparation preparation = pool.prepare(draw);
        if (!preparation.shortfalls().isEmpty()) {
            return new StepOutcome.Refused(preparation.shortfalls());
        }
        if (!preparation.departures().isEmpty() && draw.draft().departureReason().isBlank()) {
            Departure departure = preparation.departures().getFirst();
            return StepOutcome.Refused.of("departure", departure.clause(), departure.text());
        }
        Optional<StepOutcome.Refused> unproven = proofs.judge(preparation)
                .or(() -> chains.against(draw, seats));
        return unproven.isPresent() ? unproven.get() : commit(draw, preparation, seats, actor);
    }

    /** Says what people have yet to do: approve a further attempt, lock their shares. */
    private Optional<StepOutcome.Refused> unready(DrawRecord draw, List<Party> seats) {
        Optional<Shortfall> unapproved = attempts.against(draw);
        if (unapproved.isPresent()) {
            return Optional.of(new StepOutcome.Refused(List.of(unapproved.get())));
        }
        if (seats.size() < 2) {
            return Optional.of(StepOutcome.Refused.of("parties", "VDP §4.1", seats.size()));
        }
        List<String> missing = seats.stream().filter(p -> p.commitment().isEmpty()).map(Party::name).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(StepOutcome.Refused.of("uncommitted", "VDP §4.2", String.join("、", missing)));
    }

    private StepOutcome commit(DrawRecord draw, Preparation preparation, List<Party> seats, Actor actor) {
        sequence.lock(draw.org());
        Instant now = ledger.now();
        Instant deadline = now.plus(Duration.ofMinutes(draw.draft().revealMinutes()));
        Optional<Shortfall> early = BeaconRules.against(draw.draft(), deadline);
        if (early.isPresent()) {
            return new StepOutcome.Refused(List.of(early.get()));
        }
        Optional<Secrecy> secrecy = draw.draft().choices().secrecy();
        Optional<Instant> openDeadline = secrecy
                .flatMap(one -> CommittedTerms.openDeadline(one, deadline, calendars.deadlines(draw.agency()),
                        clock.getZone()));
        if (secrecy.isPresent() && openDeadline.isEmpty()) {
            return StepOutcome.Refused.of("open-calendar", "VDP §4.7", secrecy.get().days());
        }
        DrawTerms terms = terms(draw, preparation, seats, actor, now, deadline, openDeadline);
        PlanOutcome outcome = PlannedDraw
                .plan(ledger.suite(), terms, preparation.subjects(), preparation.roster().persons(),
                        preparation.roster().bars(), preparation.scoreRows());
        return switch (outcome) {
            case PlanOutcome.Refused refused -> new StepOutcome.Refused(Shortfalls.of(refused.refusals()));
            case PlanOutcome.Planned planned -> {
                keep(draw, planned.draw().seal(), preparation, actor);
                yield new StepOutcome.Done();
            }
        };
    }

    private DrawTerms terms(
        DrawRecord draw,
        Preparation preparation,
        List<Party> seats,
        Actor actor,
        Instant now,
        Instant deadline,
        Optional<Instant> openDeadline
    ) {
        Optional<Secrecy> secrecy = draw.draft().choices().secrecy();
        int seq = sequence.last(draw.org()) + 1;
        String prev = sequence.previous(draw.org());
        List<BeaconRule> beacons = BeaconRules.of(draw.draft(), deadline.plusSeconds(1));
        Optional<Instant> beaconTime = beacons.stream().map(BeaconRule::notBefore).findFirst();
        return new DrawTerms(draw.drawId(),
                draw.org(),
                DrawIdentity.task(draw.drawId()),
                seq,
                prev,
                draw.attempt(),
                CommittedTerms.rules(preparation, secrecy),
                new PolicyReference(preparation.policy().id(), preparation.policy().version(),
                        preparation.policy().hash(ledger.suite())),
                Legend.of(preparation, actor.agencyName(), draw.draft().title(), seats, draw.draft().departureReason()),
                seats.stream()
                        .map(seat -> chains.share(draw, seat))
                        .map(share -> CommittedTerms.share(share, secrecy))
                        .toList(),
                beacons,
                deadline,
                beaconTime,
                software.json(),
                attempts.approvals(draw, now),
                openDeadline);
    }

    private void keep(DrawRecord draw, SealedDraw sealed, Preparation preparation, Actor actor) {
        String org = draw.org();
        String by = actor.accountId().toString();
        documents.keep(draw.id(), sealed, preparation.policy().canonical());
        chains.keep(draw.id(), sealed.terms().shares());
        draw.draft()
                .choices()
                .secrecy()
                .ifPresent(one -> envelopes.keep(draw.id(), one, sealed.terms().openDeadline().orElseThrow()));
        preparation.wishes()
                .proven()
                .filter(ProvenExclusion::fits)
                .ifPresent(proof -> documents.keepEvidence(draw.id(), proof.evidence()));
        draws.count(draw.id(), preparation.rules().n());
        Instant at = sealed.terms().approvals().getLast().at();
        for (DrawEntries.Draft entry : DrawEntries.sealing(sealed)) {
            LedgerEntry logged = ledger.append(entry.type(), org, by, entry.body());
            documents.keepEntry(draw.id(), logged.index(), entry.type());
            at = logged.at();
        }
        DrawTerms terms = sealed.terms();
        draws.seal(draw.id(),
                new DrawRecord.Seal(terms.seq(), sealed.commitment(), at, terms.revealDeadline(), terms.beaconTime()));
        events.publishEvent(new DrawSealed(draw.id(), draw.agency(), at));
    }
}
