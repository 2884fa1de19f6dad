package org.mingjian.draw.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.draw.BeaconKind;
import org.mingjian.draw.BeaconRules;
import org.mingjian.draw.BeaconTyped;
import org.mingjian.draw.DrawDraft;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.Draws;
import org.mingjian.draw.Party;
import org.mingjian.draw.Showing;
import org.mingjian.identity.Account;
import org.mingjian.identity.Accounts;
import org.springframework.stereotype.Component;

/** Tells how far the seed of a draw is. */
@Component
class SeedViews {
    private final Draws draws;
    private final Showing showing;
    private final Accounts accounts;
    private final DrawWords words;

    SeedViews(Draws draws, Showing showing, Accounts accounts, DrawWords words) {
        this.draws = draws;
        this.showing = showing;
        this.accounts = accounts;
        this.words = words;
    }

    SeedView of(DrawRecord draw, Locale locale) {
        List<Party> parties = draws.parties(draw.id());
        Optional<Instant> deadline = draw.seal().map(DrawRecord.Seal::revealDeadline);
        boolean over = deadline.filter(words.now()::isAfter).isPresent();
        SeedView.BeaconView beacon = beacon(draw, locale);
        long committed = parties.stream().filter(party -> party.commitment().isPresent()).count();
        long revealed = parties.stream().filter(party -> party.share().isPresent()).count();
        boolean ready = draw.state() == DrawState.SEALED
                && (draw.draft().beacon() == BeaconKind.NONE ? revealed == parties.size() : beacon.text().isPresent());
        String phase = String.join("-", draw.state().name(), over ? "over" : "open",
                beacon.open() ? "beacon" : "wait", ready ? "ready" : "not", Integer.toString(draw.version()));
        return new SeedView(parties.stream().map(party -> line(draw, party, over, locale)).toList(), committed,
                revealed,
                deadline.map(words::second), over, beacon, ready, phase);
    }

    private SeedView.PartyLine line(DrawRecord draw, Party party, boolean over, Locale locale) {
        String tag;
        String status;
        if (party.share().isPresent()) {
            tag = "ok";
            status = words.say(showing.share(draw, party) ? "draw.party.revealed" : "draw.party.sealed", locale,
                    words.second(party.revealedAt().orElseThrow()));
        } else if (draw.state() == DrawState.PREPARING) {
            tag = party.commitment().isPresent() ? "ok" : "wait";
            status = party.committedAt()
                    .map(at -> words.say("draw.party.committed", locale, words.second(at)))
                    .orElseGet(() -> words.say("draw.party.uncommitted", locale));
        } else if (draw.state() == DrawState.SEALED && !over) {
            tag = "wait";
            status = words.say("draw.party.waiting", locale, words.minute(draw.sealed().revealDeadline()));
        } else if (draw.state() == DrawState.VOID) {
            tag = "mute";
            status = words.say("draw.party.unused", locale);
        } else {
            tag = "late";
            boolean closed = draw.draft().beacon() == BeaconKind.NONE;
            status = words.say(closed ? "draw.party.withheld-closed" : "draw.party.withheld", locale);
        }
        return new SeedView.PartyLine(party.code(), party.name(),
                party.account().map(this::nameOf).orElseGet(() -> words.say("draw.party.by-slip", locale)),
                party.commitment().orElse(""), party.share().filter(value -> showing.share(draw, party)).orElse(""),
                tag, status);
    }

    private SeedView.BeaconView beacon(DrawRecord draw, Locale locale) {
        DrawDraft draft = draw.draft();
        Optional<Instant> time = draw.seal().flatMap(DrawRecord.Seal::beaconTime);
        Optional<String> text = draws.beaconText(draw.id());
        boolean reached = time.filter(at -> !words.now().isBefore(at)).isPresent();
        boolean open = draw.state() == DrawState.SEALED && reached && text.isEmpty();
        List<BeaconTyped> typed = open ? draws.beaconTyped(draw.id()) : List.of();
        boolean second = !typed.isEmpty();
        boolean differ = typed.stream().map(BeaconTyped::text).distinct().count() > 1;
        Map.Entry<String, String> status = draw.state() == DrawState.VOID && text.isEmpty()
                ? Map.entry("mute", words.say("draw.beacon.unused", locale))
                : status(text.isPresent(), differ, second, open, time.map(words::second),
                        locale);
        return new SeedView.BeaconView(draft.beacon().name(), draft.issue().map(DrawDraft.Issue::name).orElse(""),
                draft.issue().map(DrawDraft.Issue::rule).orElse(""),
                BeaconRules.outAt(draft).map(words::full).orElse(""), time.map(words::second), open, text, second,
                words.differ(typed, locale), status.getKey(), status.getValue());
    }

    private Map.Entry<String, String> status(
        boolean there,
        boolean differ,
        boolean second,
        boolean open,
        Optional<String> time,
        Locale locale
    ) {
        if (there) {
            return Map.entry("ok", words.say("draw.beacon.there", locale));
        } else if (differ) {
            return Map.entry("late", words.say("draw.beacon.differ", locale));
        } else if (second) {
            return Map.entry("wait", words.say("draw.beacon.second", locale));
        } else if (open) {
            return Map.entry("wait", words.say("draw.beacon.open", locale));
        }
        return Map.entry("mute", time.map(at -> words.say("draw.beacon.from", locale, at))
                .orElseGet(() -> words.say("draw.beacon.later", locale)));
    }

    private String nameOf(UUID account) {
        return accounts.find(account).map(Account::name).orElse("");
    }
}
