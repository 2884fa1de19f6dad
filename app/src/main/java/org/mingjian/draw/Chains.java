package org.mingjian.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fairdraw.json.Json;
import org.fairdraw.terms.PartyShare;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers chains of shares, and gives their values to draws one after the other, none twice and none left out. */
@Service
public class Chains {
    /** A year's draws of one organisation, and room to spare; a browser makes as many in a moment. */
    public static final int LONGEST = 1_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 50;

    private final ChainRows rows;
    private final DrawRecords draws;
    private final PartyRows parties;
    private final DrawSequence sequence;
    private final Ledger ledger;

    Chains(ChainRows rows, DrawRecords draws, PartyRows parties, DrawSequence sequence, Ledger ledger) {
        this.rows = rows;
        this.draws = draws;
        this.parties = parties;
        this.sequence = sequence;
        this.ledger = ledger;
    }

    /** Lists the chains of an account, newest first. */
    @Transactional(readOnly = true)
    public List<Chain> of(Actor actor) {
        return rows.ofAccount(actor.accountId());
    }

    /** Lists all chains, newest first: anchors are public. */
    @Transactional(readOnly = true)
    public List<Chain> page(long offset, int size) {
        return rows.page(offset, size);
    }

    /** Counts all chains. */
    public long count() {
        return rows.count();
    }

    /** Returns the chain that the actor can use for its party of a draw. */
    @Transactional(readOnly = true)
    public Optional<Chain> usable(DrawRecord draw, String party, Actor actor) {
        return rows.newest(draw.org(), party).filter(chain -> chain.account().equals(actor.accountId()));
    }

    /** Returns the chain that a party's share of a draw belongs to. */
    @Transactional(readOnly = true)
    public Optional<Chain> behind(DrawRecord draw, Party party) {
        return party.chain().isEmpty()
                ? Optional.empty()
                : rows.newest(draw.org(), party.code())
                        .filter(one -> one.anchor().equals(party.commitment().orElse("")));
    }

    /** Logs the anchor of a chain that the actor's device has made; it counts for draws that are sealed from now on. */
    @Transactional
    public Outcome<Chain> register(Actor actor, String party, String name, String anchor, int length) {
        List<Fault> faults = new ArrayList<>();
        if (!NAME.matcher(party).matches()) {
            faults.add(Fault.of("party", "draw.fault.party-code", party));
        } else if (rows.newest(actor.agencyCode(), party)
                .filter(chain -> !chain.account().equals(actor.accountId()))
                .isPresent()) {
            faults.add(Fault.of("party", "draw.fault.chain-party", party));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || Characters.outOfPlace(name).isPresent()) {
            faults.add(Fault.of("name", "draw.fault.chain-name", LONGEST_NAME));
        }
        if (length < 1 || length > LONGEST) {
            faults.add(Fault.of("length", "draw.fault.chain-length", LONGEST));
        }
        if (!HASH.matcher(anchor).matches()) {
            faults.add(Fault.of("anchor", "draw.fault.chain-anchor"));
        } else if (rows.seen(anchor) || parties.seen(anchor)) {
            faults.add(Fault.of("anchor", "draw.fault.chain-seen"));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        LedgerEntry entry = ledger.append("ANCHOR", actor.agencyCode(), actor.accountId().toString(),
                Json.object("party", party, "anchor", anchor));
        Chain chain = new Chain(actor.agencyCode(), party, name, actor.accountId(), anchor, length, entry.index(),
                entry.at(), 0);
        rows.add(chain);
        return new Outcome.Done<>(chain);
    }

    /** Locks the actor's share of a draw as the next value of its chain; which one that is, sealing decides. */
    @Transactional
    public StepOutcome use(UUID id, Actor actor) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        Optional<Party> party = parties.of(id)
                .stream()
                .filter(one -> one.account().filter(actor.accountId()::equals).isPresent())
                .findFirst();
        Optional<Chain> chain = party.flatMap(one -> usable(draw, one.code(), actor));
        if (draw.state() != DrawState.PREPARING) {
            return StepOutcome.Refused.of("sealed", "VDP §3.2", draw.drawId());
        } else if (chain.isEmpty()) {
            return StepOutcome.Refused.of("chain-none", "VDP §4.2");
        } else if (!chain.get().left()) {
            return StepOutcome.Refused.of("chain-spent", "VDP §15.22", chain.get().name(), chain.get().length());
        } else if (party.flatMap(Party::commitment).equals(Optional.of(chain.get().anchor()))) {
            return new StepOutcome.AlreadyDone();
        }
        String code = chain.get().party();
        LedgerEntry entry = ledger.append("SHARE_COMMITTED", draw.org(), actor.accountId().toString(),
                Json.object("drawId", draw.drawId(), "party", code, "commitment", chain.get().anchor()));
        parties.chain(id, code, chain.get().anchor(), entry.at());
        return new StepOutcome.Done();
    }

    /**
     * Says what keeps the chains of a draw's parties from giving their next values, once nobody else can seal a draw of
     * the organisation: a chain that ended, one that a newer replaced, or a value before it that is still secret.
     */
    Optional<StepOutcome.Refused> against(DrawRecord draw, List<Party> seats) {
        sequence.lock(draw.org());
        return seats.stream()
                .filter(one -> one.chain().isPresent())
                .flatMap(one -> against(draw, one).stream())
                .findFirst();
    }

    private Optional<StepOutcome.Refused> against(DrawRecord draw, Party party) {
        Optional<Chain> chain = behind(draw, party);
        if (chain.isEmpty()) {
            return Optional.of(StepOutcome.Refused.of("chain-replaced", "VDP §15.22", party.name()));
        } else if (!chain.get().left()) {
            return Optional.of(StepOutcome.Refused.of("chain-spent", "VDP §15.22", party.name(), chain.get().length()));
        }
        return rows.pending(chain.get().anchor())
                .map(before -> StepOutcome.Refused.of("chain-open", "VDP §4.2", party.name(), before));
    }

    /** Returns what a party commits itself to: a share made for this draw, or the next value of its chain. */
    PartyShare share(DrawRecord draw, Party party) {
        String commitment = party.commitment().orElseThrow();
        return behind(draw, party)
                .map(chain -> PartyShare.chain(party.code(), chain.anchor(), chain.used() + 1))
                .orElseGet(() -> new PartyShare(party.code(), commitment));
    }

    /** Keeps the places that were committed. */
    void keep(UUID draw, List<PartyShare> shares) {
        shares.forEach(share -> share.index().ifPresent(index -> parties.place(draw, share.party(), index)));
    }
}
