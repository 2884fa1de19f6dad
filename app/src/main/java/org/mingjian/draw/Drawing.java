package org.mingjian.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fairdraw.DrawOutcome;
import org.fairdraw.DrawnDraw;
import org.fairdraw.DrawnSubject;
import org.fairdraw.SealedDraw;
import org.fairdraw.SeatedPerson;
import org.fairdraw.Shares;
import org.fairdraw.json.Json;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the result (摇号). The start is recorded first and alone, so that a platform killed in the middle goes on
 * after its restart; the result is a function of what was sealed and revealed, so it is the same.
 */
@Service
class Drawing {
    private static final String SYSTEM = "system";

    private final DrawRecords draws;
    private final DrawLists lists;
    private final PartyRows parties;
    private final BeaconRows beacons;
    private final SealedDocuments documents;
    private final Envelopes envelopes;
    private final Results results;
    private final DrawOutcomes outcomes;
    private final PeopleNames names;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Drawing(
            DrawRecords draws,
            DrawLists lists,
            PartyRows parties,
            BeaconRows beacons,
            SealedDocuments documents,
            Envelopes envelopes,
            Results results,
            DrawOutcomes outcomes,
            PeopleNames names,
            Ledger ledger,
            TransactionTemplate transaction
    ) {
        this.draws = draws;
        this.lists = lists;
        this.parties = parties;
        this.beacons = beacons;
        this.documents = documents;
        this.envelopes = envelopes;
        this.results = results;
        this.outcomes = outcomes;
        this.names = names;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    StepOutcome draw(UUID id, String actor) {
        StepOutcome started = transaction.execute(status -> start(id, actor));
        return started instanceof StepOutcome.Done ? complete(id, actor) : started;
    }

    /**
     * Computes the result for a witness: only where a public source has come after the shares, for without one the
     * agency may still give the draw up (VDP §4.3, §4.6).
     */
    StepOutcome witness(UUID id, String actor) {
        DrawRecord draw = draws.find(id).orElseThrow();
        boolean closed = draw.seal().isPresent() && draw.sealed().beaconTime().isEmpty();
        return closed ? StepOutcome.Refused.of("no-beacon", "VDP §4.6", draw.drawId()) : draw(id, actor);
    }

    /** Completes each draw whose computation a crash cut off; returns how many. */
    int resume() {
        List<UUID> interrupted = lists.interrupted();
        interrupted.forEach(id -> complete(id, SYSTEM));
        return interrupted.size();
    }

    /** Records that the computation starts; the caller's transaction must end before {@link #complete}. */
    StepOutcome start(UUID id, String actor) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        if (draw.state() != DrawState.SEALED) {
            return draw.state().atLeast(DrawState.DRAWN)
                    ? new StepOutcome.AlreadyDone()
                    : StepOutcome.Refused.of("not-sealed", "VDP §4.3", draw.drawId());
        }
        Optional<StepOutcome.Refused> refusal = notReady(draw);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (draw.moments().started().isEmpty()) {
            ledger.append("DRAW_STARTED", draw.org(), actor, Json.object("commit", draw.sealed().commitment()));
            draws.start(id, ledger.now());
        }
        return new StepOutcome.Done();
    }

    private Optional<StepOutcome.Refused> notReady(DrawRecord draw) {
        if (envelopes.lost(draw, ledger.now())) {
            return Optional.of(StepOutcome.Refused.of("receipt-missing", "VDP §15.25", draw.drawId()));
        }
        if (draw.sealed().beaconTime().isPresent()) {
            return beacons.text(draw.id()).isPresent()
                    ? Optional.empty()
                    : Optional
                            .of(StepOutcome.Refused.of("beacon-missing", "VDP §4.3", draw.sealed().beaconTime().get()));
        }
        List<String> missing = parties.of(draw.id())
                .stream()
                .filter(p -> p.share().isEmpty())
                .map(Party::name)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(StepOutcome.Refused.of("share-missing", "VDP §4.3", String.join("、", missing)));
    }

    private StepOutcome complete(UUID id, String actor) {
        return transaction.execute(status -> {
            DrawRecord draw = draws.lock(id).orElseThrow();
            if (draw.state() != DrawState.SEALED) {
                return new StepOutcome.AlreadyDone();
            }
            StepOutcome outcome = compute(draw, actor);
            if (outcome instanceof StepOutcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private StepOutcome compute(DrawRecord draw, String actor) {
        SealedDraw sealed = documents.sealed(draw.id());
        return switch (results.compute(draw, sealed)) {
            case DrawOutcome.Refused refused -> new StepOutcome.Refused(Shortfalls.of(refused.refusals()));
            case DrawOutcome.Drawn drawn -> envelopes.of(draw.id()).isPresent()
                    ? hide(draw, sealed, drawn.draw(), actor)
                    : keep(draw, sealed, drawn.draw(), actor);
        };
    }

    private StepOutcome keep(DrawRecord draw, SealedDraw sealed, DrawnDraw drawn, String actor) {
        LedgerEntry result = log(draw, DrawEntries.result(sealed.commitment(), drawn), actor);
        Optional<StepOutcome.Refused> refused = results.issue(draw, sealed, drawn, result.index(),
                OptionalLong.empty(), false);
        if (refused.isPresent()) {
            return refused.get();
        }
        List<DrawnLine> lines = lines(draw, drawn);
        outcomes.keep(draw.id(), lines, seats(draw, drawn));
        results.tell(draw, lines, result);
        draws.advance(draw.id(), DrawState.DRAWN, result.at());
        return new StepOutcome.Done();
    }

    /** Records that there is a result, and nothing of it: certificate and visits come with OPEN (VDP §15.25). */
    private StepOutcome hide(DrawRecord draw, SealedDraw sealed, DrawnDraw drawn, String actor) {
        String salt = Shares.random("");
        LedgerEntry result = log(draw, DrawEntries.sealedResult(sealed.commitment(), drawn.sealedHash(salt)), actor);
        envelopes.salt(draw.id(), salt);
        outcomes.keep(draw.id(), lines(draw, drawn), seats(draw, drawn));
        draws.advance(draw.id(), DrawState.DRAWN, result.at());
        return new StepOutcome.Done();
    }

    private LedgerEntry log(DrawRecord draw, DrawEntries.Draft draft, String actor) {
        LedgerEntry result = ledger.append(draft.type(), draw.org(), actor, draft.body());
        documents.keepEntry(draw.id(), result.index(), "RESULT");
        return result;
    }

    private List<DrawnLine> lines(DrawRecord draw, DrawnDraw drawn) {
        List<String> codes = new ArrayList<>(drawn.mandatory());
        drawn.drawn().forEach(subject -> codes.add(subject.id()));
        Map<String, String> nameOf = names.ofSubjects(draw.agency(), codes);
        List<DrawnLine> lines = new ArrayList<>();
        for (DrawnSubject subject : drawn.drawn()) {
            lines.add(new DrawnLine(lines.size() + 1, subject.id(), nameOf.getOrDefault(subject.id(), subject.id()),
                    subject.cell(), Optional.of(subject.ticket())));
        }
        for (String code : drawn.mandatory()) {
            lines.add(new DrawnLine(lines.size() + 1, code, nameOf.getOrDefault(code, code), "", Optional.empty()));
        }
        return lines;
    }

    private List<SeatLine> seats(DrawRecord draw, DrawnDraw drawn) {
        Map<String, String> nameOf = names.ofPersons(draw);
        List<SeatLine> seats = new ArrayList<>();
        for (SeatedPerson seat : drawn.seats()) {
            int cut = seat.slot().lastIndexOf('|');
            seats.add(new SeatLine(seat.slot().substring(0, cut), Integer.parseInt(seat.slot().substring(cut + 1)),
                    seat.person(), nameOf.getOrDefault(seat.person(), seat.person()), seat.rank()));
        }
        return seats;
    }
}
