package org.mingjian.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.Shares;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Gathers the fresh shares of an event (VDP §7.2): commitments before it is approved, the shares themselves after. */
@Service
public class EventSeeding {
    private final DrawRecords draws;
    private final PartyRows parties;
    private final SealedDocuments documents;
    private final EventRows rows;
    private final EventShareRows shares;
    private final EventBeaconRows beacons;
    private final EventCourse course;
    private final Seeding seeding;
    private final Ledger ledger;

    EventSeeding(
            DrawRecords draws, PartyRows parties, SealedDocuments documents, EventRows rows, EventShareRows shares,
            EventBeaconRows beacons, EventCourse course, Seeding seeding, Ledger ledger
    ) {
        this.draws = draws;
        this.parties = parties;
        this.documents = documents;
        this.rows = rows;
        this.shares = shares;
        this.beacons = beacons;
        this.course = course;
        this.seeding = seeding;
        this.ledger = ledger;
    }

    /** Takes the commitment of the actor's party. */
    @Transactional
    public StepOutcome commit(UUID id, UUID event, Actor actor, String commitment) {
        return commit(id, event, seeding.giver(id, actor).orElseThrow(), commitment);
    }

    /** Takes the commitment of the party whose slip it is. */
    @Transactional
    public StepOutcome commit(Slip slip, UUID event, String commitment) {
        return commit(slip.draw(), event, new Giver(slip.id(), slip.party()), commitment);
    }

    /** Takes the share of the actor's party. */
    @Transactional
    public StepOutcome reveal(UUID id, UUID event, Actor actor, String share) {
        return reveal(id, event, seeding.giver(id, actor).orElseThrow(), share);
    }

    /** Takes the share of the party whose slip it is. */
    @Transactional
    public StepOutcome reveal(Slip slip, UUID event, String share) {
        return reveal(slip.draw(), event, new Giver(slip.id(), slip.party()), share);
    }

    private StepOutcome commit(UUID id, UUID event, Giver giver, String commitment) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        EventRecord record = rows.find(id, event).orElseThrow();
        boolean same = shares.find(event, giver.party()).filter(one -> one.commitment().equals(commitment)).isPresent();
        if (same) {
            return new StepOutcome.AlreadyDone();
        }
        if (record.state() != EventState.REPORTED || !course.needsShares(id, record)) {
            return StepOutcome.Refused.of("event-committed", "VDP §15.28", record.no());
        }
        if (!Shares.wellFormed(commitment)) {
            return StepOutcome.Refused.of("commitment-form", "VDP §4.2", commitment);
        }
        if (parties.seen(commitment) || shares.seen(commitment)) {
            return StepOutcome.Refused.of("commitment-seen", "VDP §4.2", commitment);
        }
        ledger.append("SHARE_COMMITTED", draw.org(), giver.name(), Json.object("drawId", draw.drawId(), "event",
                record.no(), "party", giver.party(), "commitment", commitment));
        shares.commit(event, giver.party(), commitment);
        return new StepOutcome.Done();
    }

    private StepOutcome reveal(UUID id, UUID event, Giver giver, String share) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        EventRecord record = rows.find(id, event).orElseThrow();
        Optional<EventShare> committed = shares.find(event, giver.party());
        if (committed.flatMap(EventShare::share).isPresent()) {
            return new StepOutcome.AlreadyDone();
        }
        if (record.state() != EventState.LOGGED || committed.isEmpty()) {
            return StepOutcome.Refused.of("event-reveal", "VDP §15.28", record.no());
        }
        String expected = committed.get().commitment();
        String about = Shares.ofEvent(draw.drawId(), record.no());
        if (!Shares.wellFormed(share)
                || !Shares.commitment(ledger.suite(), about, giver.party(), share).equals(expected)) {
            return StepOutcome.Refused.of("share", "VDP §4.2", giver.party(), expected);
        }
        LedgerEntry entry = ledger.append("REVEAL", draw.org(), giver.name(), Json.object("commit",
                draw.sealed().commitment(), "event", record.no(), "party", giver.party(), "value", share));
        Instant deadline = record.revealDeadline().orElseThrow();
        if (entry.at().isAfter(deadline)) {
            return undone(StepOutcome.Refused.of("late", "VDP §15.28", giver.party(), deadline));
        }
        documents.keepEntry(id, entry.index(), "REVEAL");
        shares.reveal(event, giver.party(), share, entry.at());
        boolean all = shares.of(event).stream().allMatch(one -> one.share().isPresent());
        boolean waits = beacons.find(event).isPresent();
        return all && !waits ? undone(course.finish(draw, record, entry.at())) : new StepOutcome.Done();
    }

    /** Computes the effect once the deadline has passed; a share that did not come counts as {@code -} (VDP §15.28). */
    @Transactional
    public StepOutcome settle(UUID id, UUID event, Actor actor) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        EventRecord record = rows.find(id, event).orElseThrow();
        if (record.state() != EventState.LOGGED) {
            return new StepOutcome.AlreadyDone();
        }
        Instant deadline = record.revealDeadline().orElseThrow();
        if (!ledger.now().isAfter(deadline)) {
            return StepOutcome.Refused.of("event-early", "VDP §15.28", deadline);
        }
        if (beacons.find(event).isPresent()) {
            return StepOutcome.Refused.of("event-beacon", "VDP §15.28", record.no());
        }
        List<EventShare> given = shares.of(event);
        if (given.stream().allMatch(one -> one.share().isEmpty())) {
            return StepOutcome.Refused.of("event-shareless", "VDP §15.28", record.no());
        }
        LedgerEntry entry = ledger.append("EVENT_SETTLED", draw.org(), actor.accountId().toString(),
                Json.object("drawId", draw.drawId(), "no", record.no()));
        return undone(course.finish(draw, record, entry.at()));
    }

    /** Whatever is refused after something was logged leaves nothing behind. */
    private static StepOutcome undone(StepOutcome outcome) {
        if (outcome instanceof StepOutcome.Refused) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
