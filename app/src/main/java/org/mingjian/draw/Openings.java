package org.mingjian.draw;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fairdraw.DrawOutcome;
import org.fairdraw.DrawnDraw;
import org.fairdraw.SealedDraw;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens sealed draws (开封, VDP §4.7): the receiver once the inspections are done, the platform shortly before the
 * deadline. Until then the receiver alone may look inside, and each look is in the ledger.
 */
@Service
public class Openings {
    /** How long before its deadline the platform opens an envelope by itself: an OPEN that is late fails V3.time. */
    static final Duration AHEAD = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);
    private static final String SYSTEM = "system";

    private final DrawRecords draws;
    private final PartyRows parties;
    private final SealedDocuments documents;
    private final DrawOutcomes outcomes;
    private final Envelopes envelopes;
    private final Results results;
    private final Drawing drawing;
    private final Closing closing;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Openings(
            DrawRecords draws, PartyRows parties, SealedDocuments documents, DrawOutcomes outcomes,
            Envelopes envelopes, Results results, Drawing drawing, Closing closing, Ledger ledger,
            TransactionTemplate transaction
    ) {
        this.draws = draws;
        this.parties = parties;
        this.documents = documents;
        this.outcomes = outcomes;
        this.envelopes = envelopes;
        this.results = results;
        this.drawing = drawing;
        this.closing = closing;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** What the envelope hides. */
    public record Content(List<DrawnLine> drawn, List<SeatLine> seats) {}

    /** Returns the envelope of a draw in mode SEALED; nothing for any other. */
    public Optional<Envelope> of(UUID draw) {
        return envelopes.of(draw);
    }

    /** Lists the draws whose envelope waits to be opened by an account, the first that is due first. */
    public List<DrawRecord> waitingFor(UUID account) {
        return envelopes.waitingFor(account).stream().map(draw -> draws.find(draw).orElseThrow()).toList();
    }

    /** Tells whether this account is the party that received the sealed share. */
    public boolean receives(UUID draw, Actor actor) {
        return envelopes.of(draw)
                .filter(envelope -> parties.of(draw)
                        .stream()
                        .anyMatch(party -> party.code().equals(envelope.receiver())
                                && party.account().filter(actor.accountId()::equals).isPresent()))
                .isPresent();
    }

    /** Shows the receiver who was drawn and who goes, and records that it did; nothing for anybody else. */
    public Optional<Content> look(UUID id, Actor actor) {
        return transaction.execute(status -> {
            DrawRecord draw = draws.find(id).orElseThrow();
            if (!receives(id, actor) || !draw.state().atLeast(DrawState.DRAWN)) {
                return Optional.empty();
            }
            if (envelopes.of(id).filter(Envelope::opened).isEmpty()) {
                ledger.append("ENVELOPE_READ", draw.org(), actor.accountId().toString(),
                        Json.object("commit", draw.sealed().commitment(), "drawId", draw.drawId()));
            }
            return Optional.of(new Content(outcomes.drawn(id), outcomes.seats(id)));
        });
    }

    /** Opens a draw for its receiver, who says with that that the inspections are done. */
    public StepOutcome open(UUID id, Actor actor) {
        if (!receives(id, actor)) {
            return StepOutcome.Refused.of("open-receiver", "VDP §4.7");
        }
        return open(id, actor.accountId().toString());
    }

    private StepOutcome open(UUID id, String by) {
        return transaction.execute(status -> {
            DrawRecord draw = draws.lock(id).orElseThrow();
            Envelope envelope = envelopes.of(id).orElseThrow();
            if (envelope.opened()) {
                return new StepOutcome.AlreadyDone();
            }
            StepOutcome outcome = draw.state().atLeast(DrawState.DRAWN)
                    ? open(draw, envelope, by)
                    : StepOutcome.Refused.of("open-early", "VDP §4.7", draw.drawId());
            if (outcome instanceof StepOutcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private StepOutcome open(DrawRecord draw, Envelope envelope, String by) {
        SealedDraw sealed = documents.sealed(draw.id());
        return switch (results.compute(draw, sealed)) {
            case DrawOutcome.Refused refused -> new StepOutcome.Refused(Shortfalls.of(refused.refusals()));
            case DrawOutcome.Drawn drawn -> open(draw, envelope, sealed, drawn.draw(), by);
        };
    }

    private StepOutcome open(DrawRecord draw, Envelope envelope, SealedDraw sealed, DrawnDraw drawn, String by) {
        String value = parties.of(draw.id())
                .stream()
                .filter(party -> party.code().equals(envelope.party()))
                .flatMap(party -> party.share().stream())
                .findFirst()
                .orElseThrow();
        DrawEntries.Draft draft = DrawEntries.open(sealed.commitment(), envelope.party(), value,
                envelope.salt().orElseThrow(), drawn);
        LedgerEntry entry = ledger.append(draft.type(), draw.org(), by, draft.body());
        documents.keepEntry(draw.id(), entry.index(), "OPEN");
        Optional<StepOutcome.Refused> refused = results.issue(draw, sealed, drawn,
                documents.entry(draw.id(), "RESULT"), OptionalLong.of(entry.index()),
                entry.at().isAfter(envelope.openDeadline()));
        if (refused.isPresent()) {
            return refused.get();
        }
        results.tell(draw, outcomes.drawn(draw.id()), entry);
        envelopes.opened(draw.id(), entry.at());
        return new StepOutcome.Done();
    }

    /** Opens what must be opened now, and gives up draws whose sealed share never came; returns how many it changed. */
    int meetDeadlines() {
        Instant now = transaction.execute(status -> ledger.now());
        int changed = 0;
        for (UUID draw : envelopes.lost(now)) {
            changed += closing.lost(draw) instanceof StepOutcome.Done ? 1 : 0;
        }
        for (UUID draw : envelopes.due(now.plus(AHEAD))) {
            drawing.draw(draw, SYSTEM);
            if (open(draw, SYSTEM) instanceof StepOutcome.Refused refused) {
                LOG.error("The sealed draw {} must be opened and cannot be: {}", draw, refused.shortfalls());
            } else {
                changed++;
            }
        }
        return changed;
    }
}
