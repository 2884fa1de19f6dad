package org.mingjian.draw;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the slips by which parties without account give their shares, and finds whose slip it is. */
@Service
public class Slips {
    /** Long enough for a ceremony that is put off, short enough for a slip that is left lying about. */
    static final Duration VALID = Duration.ofDays(7);
    private static final int LONGEST_CODE = 64;

    private final DrawRecords draws;
    private final PartyRows parties;
    private final SlipRows rows;
    private final EventRows events;
    private final Ledger ledger;

    Slips(DrawRecords draws, PartyRows parties, SlipRows rows, EventRows events, Ledger ledger) {
        this.draws = draws;
        this.parties = parties;
        this.rows = rows;
        this.events = events;
        this.ledger = ledger;
    }

    /** A slip and its code, which is shown once and never again. */
    public record Issued(Slip slip, String partyName, String code) {}

    /**
     * Issues a slip to a party without account; one that it had before is withdrawn with that.
     *
     * @return nothing where the party has an account, or the draw has no use for slips any more
     */
    @Transactional
    public Optional<Issued> issue(UUID draw, String party, Actor actor) {
        DrawRecord record = draws.lock(draw).orElseThrow();
        Optional<Party> found = parties.of(draw)
                .stream()
                .filter(one -> one.code().equals(party) && one.account().isEmpty())
                .findFirst();
        if (found.isEmpty() || !useful(record)) {
            return Optional.empty();
        }
        withdraw(record, party, actor);
        Instant now = ledger.now();
        Slip slip = new Slip(UUID.randomUUID(), draw, party, now, now.plus(VALID));
        String code = SecretCode.fresh();
        rows.issue(slip, SecretCode.hash(code), actor.accountId());
        log("SLIP_ISSUED", record, slip, actor);
        return Optional.of(new Issued(slip, found.get().name(), code));
    }

    /** A slip is of use before the seed is there, and again while an event waits for fresh shares (VDP §7.2). */
    private boolean useful(DrawRecord draw) {
        return draw.state() == DrawState.PREPARING || draw.state() == DrawState.SEALED
                || events.of(draw.id()).stream().anyMatch(event -> event.state().open());
    }

    /** Withdraws the slip of a party, if it has one. */
    @Transactional
    public StepOutcome withdraw(UUID draw, String party, Actor actor) {
        return withdraw(draws.lock(draw).orElseThrow(), party, actor)
                ? new StepOutcome.Done()
                : new StepOutcome.AlreadyDone();
    }

    private boolean withdraw(DrawRecord draw, String party, Actor actor) {
        Optional<Slip> slip = rows.of(draw.id()).stream().filter(one -> one.party().equals(party)).findFirst();
        slip.ifPresent(one -> {
            rows.withdraw(one.id(), ledger.now());
            log("SLIP_WITHDRAWN", draw, one, actor);
        });
        return slip.isPresent();
    }

    /** Lists the slips of a draw that are out. */
    public List<Slip> of(UUID draw) {
        return rows.of(draw);
    }

    /** Tells what a code leads to now. */
    @Transactional(readOnly = true)
    public SlipOutcome find(String code) {
        if (code.length() > LONGEST_CODE) {
            return new SlipOutcome.Unknown();
        }
        Optional<SlipRows.Kept> kept = rows.find(SecretCode.hash(code));
        if (kept.isEmpty()) {
            return new SlipOutcome.Unknown();
        }
        Slip slip = kept.get().slip();
        if (kept.get().withdrawn()) {
            return new SlipOutcome.Withdrawn(slip);
        }
        return ledger.now().isAfter(slip.expiresAt())
                ? new SlipOutcome.Expired(slip)
                : new SlipOutcome.Valid(slip);
    }

    private void log(String type, DrawRecord draw, Slip slip, Actor actor) {
        ledger.append(type, draw.org(), actor.accountId().toString(),
                Json.object("drawId", draw.drawId(), "party", slip.party(), "slip", slip.id().toString()));
    }
}
