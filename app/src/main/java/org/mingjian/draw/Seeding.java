package org.mingjian.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.Shares;
import org.fairdraw.json.Json;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.PartyShare;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Gathers the seed (种子): each party's commitment and share from its own device, then the beacon (VDP §4). */
@Service
class Seeding {
    private static final String HEX_64 = "[0-9a-f]{64}";

    private final DrawRecords draws;
    private final PartyRows parties;
    private final BeaconRows beacons;
    private final SealedDocuments documents;
    private final Envelopes envelopes;
    private final Ledger ledger;

    Seeding(
            DrawRecords draws, PartyRows parties, BeaconRows beacons, SealedDocuments documents, Envelopes envelopes,
            Ledger ledger
    ) {
        this.draws = draws;
        this.parties = parties;
        this.beacons = beacons;
        this.documents = documents;
        this.envelopes = envelopes;
        this.ledger = ledger;
    }

    /** Takes a party's commitment; the share itself stays on the party's device. */
    @Transactional
    StepOutcome commit(UUID id, Giver giver, String commitment) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        Party party = partyOf(id, giver);
        if (draw.state() != DrawState.PREPARING) {
            return party.commitment().filter(commitment::equals).isPresent()
                    ? new StepOutcome.AlreadyDone()
                    : StepOutcome.Refused.of("sealed", "VDP §3.2", draw.drawId());
        }
        if (party.commitment().filter(commitment::equals).isPresent()) {
            return new StepOutcome.AlreadyDone();
        }
        if (!commitment.matches(HEX_64)) {
            return StepOutcome.Refused.of("commitment-form", "VDP §4.2", commitment);
        }
        if (parties.seen(commitment)) {
            return StepOutcome.Refused.of("commitment-seen", "VDP §4.2", commitment);
        }
        LedgerEntry entry = ledger.append("SHARE_COMMITTED", draw.org(), giver.name(),
                Json.object("drawId", draw.drawId(), "party", party.code(), "commitment", commitment));
        parties.commit(id, party.code(), commitment, entry.at());
        return new StepOutcome.Done();
    }

    /** Takes a party's share, once the draw is sealed and before the deadline. */
    @Transactional
    StepOutcome reveal(UUID id, Giver giver, String share) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        Party party = partyOf(id, giver);
        if (party.share().isPresent()) {
            return new StepOutcome.AlreadyDone();
        }
        if (draw.state() != DrawState.SEALED) {
            return StepOutcome.Refused.of("not-sealed", "VDP §4.3", draw.drawId());
        }
        String expected = party.commitment().orElseThrow();
        PartyShare committed = party.chain().isPresent()
                ? PartyShare.chain(party.code(), expected, party.chain().getAsInt())
                : new PartyShare(party.code(), expected);
        if (!Shares.fits(ledger.suite(), draw.drawId(), committed, share)) {
            return StepOutcome.Refused.of("share", "VDP §4.2", party.name(), expected);
        }
        boolean hidden = envelopes.of(id).filter(one -> one.party().equals(party.code())).isPresent();
        DrawEntries.Draft draft = hidden
                ? DrawEntries.receipt(draw.sealed().commitment(), party.code())
                : DrawEntries.reveal(draw.sealed().commitment(), party.code(), share);
        LedgerEntry entry = ledger.append(draft.type(), draw.org(), giver.name(), draft.body());
        Instant deadline = draw.sealed().revealDeadline();
        if (entry.at().isAfter(deadline)) {
            // The entry's own time decides: whoever writes may have waited for a turn beyond the deadline.
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return StepOutcome.Refused.of("late", "VDP §4.3", party.name(), deadline);
        }
        documents.keepEntry(id, entry.index(), draft.type());
        parties.reveal(id, party.code(), share, entry.at());
        return new StepOutcome.Done();
    }

    /**
     * Takes the beacon's text after its time. It counts once two different people have typed the same; dice count at
     * once where whoever runs the draw has typed them. What one person types never keeps others from agreeing.
     *
     * @param by the account or the slip
     */
    @Transactional
    StepOutcome beacon(UUID id, UUID by, boolean runs, BeaconEntry typed) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        BeaconEntry entry = draw.draft().beacon() == BeaconKind.DRAND ? typed.lower() : new BeaconEntry(typed.text());
        if (beacons.text(id).isPresent()) {
            return new StepOutcome.AlreadyDone();
        }
        Optional<StepOutcome.Refused> refusal = beaconRefusal(draw, entry.text()).or(entry::fault);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<BeaconTyped> before = beacons.typed(id);
        BeaconTyped.Turn turn = BeaconTyped.turn(before, by, entry,
                runs && draw.draft().beacon() == BeaconKind.DICE);
        if (turn == BeaconTyped.Turn.REPEATED) {
            return new StepOutcome.AlreadyDone();
        }
        beacons.type(id, entry, by, ledger.now());
        if (turn == BeaconTyped.Turn.COUNTS) {
            confirm(draw, entry, BeaconTyped.evidence(before, by, entry), by);
        } else if (turn == BeaconTyped.Turn.WAITS) {
            ledger.append("BEACON_TYPED", draw.org(), by.toString(),
                    Json.object("commit", draw.sealed().commitment(), "text", entry.text()));
        }
        return new StepOutcome.Done();
    }

    private Optional<StepOutcome.Refused> beaconRefusal(DrawRecord draw, String text) {
        if (draw.state() != DrawState.SEALED) {
            return Optional.of(StepOutcome.Refused.of("not-sealed", "VDP §4.3", draw.drawId()));
        }
        Optional<Instant> time = draw.sealed().beaconTime();
        if (time.isEmpty()) {
            return Optional.of(StepOutcome.Refused.of("no-beacon", "VDP §4.3", draw.drawId()));
        }
        if (ledger.now().isBefore(time.get())) {
            return Optional.of(StepOutcome.Refused.of("early", "VDP §4.3", time.get()));
        }
        if (envelopes.lost(draw, ledger.now())) {
            return Optional.of(StepOutcome.Refused.of("receipt-missing", "VDP §15.25", draw.drawId()));
        }
        BeaconRule rule = BeaconRules.of(draw.draft(), time.get()).getFirst();
        return BeaconEntry.refusal(draw.draft().beacon(), rule, text);
    }

    private void confirm(DrawRecord draw, BeaconEntry typed, Optional<String> evidence, UUID by) {
        String source = BeaconRules.of(draw.draft(), ledger.now()).getFirst().source();
        DrawEntries.Draft draft = DrawEntries.beacon(draw.sealed().commitment(), source, typed.text());
        LedgerEntry entry = ledger.append(draft.type(), draw.org(), by.toString(), draft.body());
        documents.keepEntry(draw.id(), entry.index(), "BEACON");
        beacons.confirm(draw.id(), typed.text(), evidence, by, entry.at());
    }

    /** Finds for which party an account acts. */
    Optional<Giver> giver(UUID draw, Actor actor) {
        return parties.of(draw)
                .stream()
                .filter(party -> party.account().filter(actor.accountId()::equals).isPresent())
                .map(party -> new Giver(actor.accountId(), party.code()))
                .findFirst();
    }

    private Party partyOf(UUID draw, Giver giver) {
        return parties.of(draw).stream().filter(party -> party.code().equals(giver.party())).findFirst().orElseThrow();
    }
}
