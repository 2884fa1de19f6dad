package org.mingjian.draw;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.Shares;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Gathers the seed (种子): each party's commitment and share from its own session, then the beacon (VDP §4). */
@Service
class Seeding {
    private static final String HEX_64 = "[0-9a-f]{64}";

    private final DrawRecords draws;
    private final PartyRows parties;
    private final BeaconRows beacons;
    private final SealedDocuments documents;
    private final Ledger ledger;

    Seeding(
            DrawRecords draws, PartyRows parties, BeaconRows beacons, SealedDocuments documents, Ledger ledger
    ) {
        this.draws = draws;
        this.parties = parties;
        this.beacons = beacons;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** Takes a party's commitment; the share itself stays on the party's device. */
    @Transactional
    StepOutcome commit(UUID id, Actor actor, String commitment) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        Party party = partyOf(id, actor).orElseThrow();
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
        LedgerEntry entry = ledger.append("SHARE_COMMITTED", draw.org(), actor.accountId().toString(),
                Json.object("drawId", draw.drawId(), "party", party.code(), "commitment", commitment));
        parties.commit(id, party.code(), commitment, entry.at());
        return new StepOutcome.Done();
    }

    /** Takes a party's share, once the draw is sealed and before the deadline. */
    @Transactional
    StepOutcome reveal(UUID id, Actor actor, String share) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        Party party = partyOf(id, actor).orElseThrow();
        if (party.share().isPresent()) {
            return new StepOutcome.AlreadyDone();
        }
        if (draw.state() != DrawState.SEALED) {
            return StepOutcome.Refused.of("not-sealed", "VDP §4.3", draw.drawId());
        }
        String expected = party.commitment().orElseThrow();
        if (!Shares.wellFormed(share)
                || !Shares.commitment(Suite.S, draw.drawId(), party.code(), share).equals(expected)) {
            return StepOutcome.Refused.of("share", "VDP §4.2", party.name(), expected);
        }
        DrawEntries.Draft draft = DrawEntries.reveal(draw.sealed().commitment(), party.code(), share);
        LedgerEntry entry = ledger.append(draft.type(), draw.org(), actor.accountId().toString(), draft.body());
        Instant deadline = draw.sealed().revealDeadline();
        if (entry.at().isAfter(deadline)) {
            // The entry's own time decides: whoever writes may have waited for a turn beyond the deadline.
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return StepOutcome.Refused.of("late", "VDP §4.3", party.name(), deadline);
        }
        documents.keepEntry(id, entry.index(), "REVEAL");
        parties.reveal(id, party.code(), share, entry.at());
        return new StepOutcome.Done();
    }

    /** Takes the beacon's text after its time; a lottery's counts once a second person has typed the same. */
    @Transactional
    StepOutcome beacon(UUID id, Actor actor, String text) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        Optional<BeaconRows.Typed> before = beacons.find(id);
        if (before.filter(BeaconRows.Typed::confirmed).isPresent()) {
            return new StepOutcome.AlreadyDone();
        }
        Optional<StepOutcome.Refused> refusal = beaconRefusal(draw, text);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = ledger.now();
        if (draw.draft().beacon() == BeaconKind.DICE) {
            beacons.type(id, text, actor.accountId(), now);
            return confirm(draw, text, actor, now);
        }
        if (before.isEmpty() || before.get().by().equals(actor.accountId())) {
            beacons.type(id, text, actor.accountId(), now);
            return new StepOutcome.Done();
        }
        return before.get().text().equals(text)
                ? confirm(draw, text, actor, now)
                : StepOutcome.Refused.of("beacon-differs", "VDP §4.4", before.get().text(), text);
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
        BeaconRule rule = BeaconRules.of(draw.draft(), time.get()).getFirst();
        String key = draw.draft().beacon() == BeaconKind.DICE ? "beacon-dice" : "beacon";
        return rule.faultOf(text)
                .map(fault -> StepOutcome.Refused.of(key, "VDP §4.4", text, rule.rule(), text.length()));
    }

    private StepOutcome confirm(DrawRecord draw, String text, Actor actor, Instant now) {
        String source = BeaconRules.of(draw.draft(), now).getFirst().source();
        DrawEntries.Draft draft = DrawEntries.beacon(draw.sealed().commitment(), source, text);
        LedgerEntry entry = ledger.append(draft.type(), draw.org(), actor.accountId().toString(), draft.body());
        documents.keepEntry(draw.id(), entry.index(), "BEACON");
        beacons.confirm(draw.id(), actor.accountId(), entry.at());
        return new StepOutcome.Done();
    }

    private Optional<Party> partyOf(UUID draw, Actor actor) {
        return parties.of(draw).stream().filter(party -> party.account().equals(actor.accountId())).findFirst();
    }
}
