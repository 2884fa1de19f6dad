package org.mingjian.draw;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.shell.Characters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a draw: confirms its teams (指派), publishes it (公布), or gives it up with a public reason (作废). */
@Service
class Closing {
    private static final int LONGEST_REASON = 200;
    /** A public reason, and so in the official language. */
    private static final String LOST = "密封份额没有在揭示截止之前交到接收方，按规则作废";
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final DrawRecords draws;
    private final SealedDocuments documents;
    private final Envelopes envelopes;
    private final Showing showing;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Closing(
            DrawRecords draws,
            SealedDocuments documents,
            Envelopes envelopes,
            Showing showing,
            Ledger ledger,
            ApplicationEventPublisher events
    ) {
        this.draws = draws;
        this.documents = documents;
        this.envelopes = envelopes;
        this.showing = showing;
        this.ledger = ledger;
        this.events = events;
    }

    @Transactional
    StepOutcome confirmTeams(UUID id, Actor actor) {
        return step(id, DrawState.DRAWN, DrawState.CONFIRMED, "TEAMS_CONFIRMED", actor);
    }

    @Transactional
    StepOutcome publish(UUID id, Actor actor) {
        if (draws.find(id).filter(draw -> draw.state() == DrawState.CONFIRMED && !showing.unsealed(draw)).isPresent()) {
            return StepOutcome.Refused.of("publish-sealed", "VDP §4.7");
        }
        StepOutcome outcome = step(id, DrawState.CONFIRMED, DrawState.PUBLISHED, "DRAW_PUBLISHED", actor);
        if (outcome instanceof StepOutcome.Done) {
            DrawRecord draw = draws.find(id).orElseThrow();
            events.publishEvent(new DrawCompleted(id, draw.agency(), draw.moments().published().orElseThrow()));
        }
        return outcome;
    }

    private StepOutcome step(UUID id, DrawState from, DrawState to, String act, Actor actor) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        if (draw.state().atLeast(to)) {
            return new StepOutcome.AlreadyDone();
        }
        if (draw.state() != from) {
            return StepOutcome.Refused.of("order", "VDP §0", draw.drawId());
        }
        LedgerEntry entry = ledger.append(act, draw.org(), actor.accountId().toString(),
                Json.object("commit", draw.sealed().commitment(), "drawId", draw.drawId()));
        draws.advance(id, to, entry.at());
        return new StepOutcome.Done();
    }

    /** Gives a draw up; after the beacon's time the result is defined by public data and no one can stop it (VDP §4.6). */
    @Transactional
    StepOutcome cancel(UUID id, Actor actor, String reason) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        if (draw.state() == DrawState.VOID) {
            return new StepOutcome.AlreadyDone();
        }
        if (reason.isBlank()) {
            return StepOutcome.Refused.of("reason", "VDP §3.3", draw.drawId());
        }
        if (reason.length() > LONGEST_REASON) {
            return StepOutcome.Refused.of("reason-long", "VDP §3.3", draw.drawId(), reason.length(), LONGEST_REASON);
        }
        Optional<String> misplaced = Characters.outOfPlace(LINE_BREAK.matcher(reason).replaceAll(" "));
        if (misplaced.isPresent()) {
            return StepOutcome.Refused.of("reason-character", "VDP §3.3", draw.drawId(), misplaced.get());
        }
        Instant now = ledger.now();
        Optional<Instant> beaconTime = draw.seal().flatMap(DrawRecord.Seal::beaconTime);
        boolean decided = beaconTime.filter(time -> !now.isBefore(time)).isPresent()
                && !envelopes.lost(draw, now);
        if (draw.state().atLeast(DrawState.DRAWN) || decided) {
            return StepOutcome.Refused.of("too-late-to-void", "VDP §4.6", draw.drawId());
        }
        return giveUp(draw, actor.accountId().toString(), reason);
    }

    /** Gives a draw up whose sealed share did not come in time: there is no other end for it (VDP §15.25). */
    @Transactional
    StepOutcome lost(UUID id) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        return envelopes.lost(draw, ledger.now()) ? giveUp(draw, "system", LOST) : new StepOutcome.AlreadyDone();
    }

    private StepOutcome giveUp(DrawRecord draw, String by, String reason) {
        if (draw.seal().isEmpty()) {
            ledger.append("DRAW_DISCARDED", draw.org(), by, Json.object("drawId", draw.drawId(), "reason", reason));
        } else {
            DrawEntries.Draft draft = DrawEntries.giveUp(draw.sealed().commitment(), reason);
            LedgerEntry entry = ledger.append(draft.type(), draw.org(), by, draft.body());
            documents.keepEntry(draw.id(), entry.index(), "VOID");
            events.publishEvent(new DrawVoided(draw.id(), draw.agency(), entry.at(), reason));
        }
        draws.cancel(draw.id(), reason);
        return new StepOutcome.Done();
    }
}
