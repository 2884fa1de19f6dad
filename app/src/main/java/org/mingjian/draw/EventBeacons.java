package org.mingjian.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.fairdraw.terms.BeaconRule;
import org.mingjian.codes.DrandChain;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * Takes the public source of an event after its shares (VDP §15.28). With one, shares that never come block nothing:
 * the source alone decides then, and nobody gains by withholding.
 */
@Service
public class EventBeacons {
    private static final String CHAIN = "quicknet";

    private final DrawRecords draws;
    private final SealedDocuments documents;
    private final EventRows events;
    private final EventBeaconRows rows;
    private final EventCourse course;
    private final Ledger ledger;

    EventBeacons(
            DrawRecords draws, SealedDocuments documents, EventRows events, EventBeaconRows rows, EventCourse course,
            Ledger ledger
    ) {
        this.draws = draws;
        this.documents = documents;
        this.events = events;
        this.rows = rows;
        this.course = course;
        this.ledger = ledger;
    }

    /** Returns the rule of an event's source after a deadline: dice, or the first drand round; nothing for none. */
    static Optional<BeaconRule> rule(BeaconKind kind, Instant deadline) {
        return switch (kind) {
            case DICE -> Optional.of(BeaconRules.dice(deadline.plusSeconds(1)));
            case DRAND -> DrandChain.byName(CHAIN).map(chain -> {
                long round = chain.roundAfter(deadline);
                return new BeaconRule(BeaconRules.DRAND + CHAIN, Long.toString(round), chain.timeOf(round));
            });
            case LOTTERY, NONE -> Optional.empty();
        };
    }

    /** Returns the public source of an event, if it has one. */
    public Optional<EventBeacon> of(UUID event) {
        return rows.find(event);
    }

    /** Lists what people have typed for it. */
    public List<BeaconTyped> typed(UUID event) {
        return rows.typed(event);
    }

    /** Takes what somebody typed; once it counts, the effect follows at once. */
    @Transactional
    public StepOutcome enter(UUID id, UUID event, Actor actor, BeaconEntry typed) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        EventRecord record = events.find(id, event).orElseThrow();
        Optional<EventBeacon> beacon = rows.find(event);
        if (beacon.isEmpty()) {
            return StepOutcome.Refused.of("event-no-beacon", "VDP §15.28", record.no());
        } else if (beacon.get().text().isPresent() || record.state() != EventState.LOGGED) {
            return new StepOutcome.AlreadyDone();
        }
        BeaconEntry entry = beacon.get().drand() ? typed.lower() : new BeaconEntry(typed.text());
        Optional<StepOutcome.Refused> refusal = refusal(beacon.get(), entry);
        return refusal.isPresent() ? refusal.get() : take(draw, record, beacon.get(), entry, actor);
    }

    private StepOutcome take(
        DrawRecord draw,
        EventRecord record,
        EventBeacon beacon,
        BeaconEntry entry,
        Actor actor
    ) {
        UUID event = record.id();
        UUID by = actor.accountId();
        List<BeaconTyped> before = rows.typed(event);
        BeaconTyped.Turn turn = BeaconTyped.turn(before, by, entry,
                !beacon.drand() && actor.may(Permission.DRAW_RUN));
        if (turn == BeaconTyped.Turn.REPEATED) {
            return new StepOutcome.AlreadyDone();
        }
        rows.type(event, entry, by, ledger.now());
        if (turn == BeaconTyped.Turn.COUNTS) {
            return confirm(draw, record, beacon, entry, BeaconTyped.evidence(before, by, entry), actor);
        } else if (turn == BeaconTyped.Turn.WAITS) {
            ledger.append("BEACON_TYPED", draw.org(), by.toString(), Json.object("commit",
                    draw.sealed().commitment(), "event", record.no(), "text", entry.text()));
        }
        return new StepOutcome.Done();
    }

    private Optional<StepOutcome.Refused> refusal(EventBeacon beacon, BeaconEntry entry) {
        Instant time = beacon.rule().notBefore();
        if (ledger.now().isBefore(time)) {
            return Optional.of(StepOutcome.Refused.of("early", "VDP §15.28", time));
        }
        return BeaconEntry.refusal(beacon.drand() ? BeaconKind.DRAND : BeaconKind.DICE, beacon.rule(), entry.text())
                .or(entry::fault);
    }

    private StepOutcome confirm(
        DrawRecord draw,
        EventRecord event,
        EventBeacon beacon,
        BeaconEntry entry,
        Optional<String> evidence,
        Actor actor
    ) {
        LedgerEntry logged = ledger.append("BEACON", draw.org(), actor.accountId().toString(), Json.object("commit",
                draw.sealed().commitment(), "event", event.no(), "source", beacon.rule().source(), "text",
                entry.text()));
        documents.keepEntry(draw.id(), logged.index(), "BEACON");
        rows.confirm(event.id(), entry.text(), evidence);
        StepOutcome outcome = course.finish(draw, event, logged.at());
        if (outcome instanceof StepOutcome.Refused) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
