package org.mingjian.draw.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjian.draw.BeaconTyped;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.EventApproval;
import org.mingjian.draw.EventBeacon;
import org.mingjian.draw.EventBeacons;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventDesk;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventShare;
import org.mingjian.draw.EventState;
import org.mingjian.draw.EventTally;
import org.mingjian.draw.EventType;
import org.mingjian.draw.Party;
import org.mingjian.draw.TeamsNow;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Component;

/** Assembles the page of a draw's events. */
@Component
class EventViews {
    private final EventBook book;
    private final EventApproval approval;
    private final EventBeacons beacons;
    private final OwnDraws own;
    private final EventLines lines;
    private final Draws draws;
    private final DrawWords words;

    EventViews(
            EventBook book, EventApproval approval, EventBeacons beacons, OwnDraws own, EventLines lines,
            Draws draws, DrawWords words
    ) {
        this.book = book;
        this.approval = approval;
        this.beacons = beacons;
        this.own = own;
        this.lines = lines;
        this.draws = draws;
        this.words = words;
    }

    EventPage of(
        DrawRecord draw,
        Actor actor,
        EventPage.Typed typed,
        List<Fault> faults,
        Optional<StepNote> note,
        Locale locale
    ) {
        List<EventPage.Line> all = lines.of(draw.id(), locale);
        boolean ours = draw.agency().equals(actor.agencyId());
        boolean takes = ours && EventDesk.takes(draw);
        Optional<EventPage.Open> open = book.open(draw.id()).map(event -> open(event, draw, actor, all, locale));
        EventPage.May may = new EventPage.May(
                takes && open.isEmpty() && actor.may(Permission.EVENT_REPORT),
                takes && actor.may(Permission.EVENT_APPROVE),
                takes && (actor.may(Permission.DRAW_RUN) || actor.may(Permission.EVENT_APPROVE)),
                takes && actor.may(Permission.DRAW_RUN),
                ours && (actor.may(Permission.EVENT_REPORT) || actor.may(Permission.EVENT_APPROVE)));
        return new EventPage(draw, EventTally.of(book.logged(draw.id())), all, open, kinds(),
                may.report() ? choices(book.now(draw.id())) : List.of(), may, typed, faults,
                note.map(one -> words.note(one, locale)));
    }

    private EventPage.Open open(
        EventRecord event,
        DrawRecord draw,
        Actor actor,
        List<EventPage.Line> all,
        Locale locale
    ) {
        EventPage.Line line = all.stream().filter(one -> one.id().equals(event.id())).findFirst().orElseThrow();
        boolean fresh = approval.needsShares(event);
        return new EventPage.Open(line, fresh, event.revealDeadline().map(words::full).orElse(""),
                event.revealDeadline().filter(words.now()::isAfter).isPresent(),
                event.reported().by().equals(actor.accountId()), fresh ? parties(event, draw, actor) : List.of(),
                beacons.of(event.id()).map(one -> source(one, event, draw, actor, locale)));
    }

    private EventPage.Source source(
        EventBeacon beacon,
        EventRecord event,
        DrawRecord draw,
        Actor actor,
        Locale locale
    ) {
        boolean may = draw.agency().equals(actor.agencyId()) && (actor.may(Permission.DRAW_RUN)
                || actor.may(Permission.EVENT_APPROVE) || own.isParty(actor, draw));
        boolean open = event.state() == EventState.LOGGED && !words.now().isBefore(beacon.rule().notBefore());
        List<BeaconTyped> typed = beacons.typed(event.id());
        return new EventPage.Source(beacon.drand() ? "DRAND" : "DICE", beacon.rule().rule(),
                words.full(beacon.rule().notBefore()), open, !typed.isEmpty(),
                open ? words.differ(typed, locale) : "", may);
    }

    private List<EventPage.Giving> parties(EventRecord event, DrawRecord draw, Actor actor) {
        Map<String, EventShare> given = book.shares(event.id())
                .stream()
                .collect(Collectors.toMap(EventShare::party, Function.identity()));
        return draws.parties(draw.id())
                .stream()
                .filter(party -> event.state() == EventState.REPORTED || given.containsKey(party.code()))
                .map(party -> giving(party, Optional.ofNullable(given.get(party.code())), actor))
                .toList();
    }

    private static EventPage.Giving giving(Party party, Optional<EventShare> share, Actor actor) {
        String stage = share.map(one -> one.share().isPresent() ? "revealed" : "locked").orElse("none");
        return new EventPage.Giving(party.code(), party.name(), stage,
                party.account().filter(actor.accountId()::equals).isPresent(), party.account().isEmpty());
    }

    private static List<EventPage.Kind> kinds() {
        return Arrays.stream(EventType.values())
                .map(type -> new EventPage.Kind(type.name(), type.reasons()))
                .toList();
    }

    private static List<EventPage.Choice> choices(TeamsNow now) {
        return now.lines()
                .stream()
                .filter(TeamsNow.Line::stands)
                .map(line -> new EventPage.Choice(line.code(), line.name(), now.teamOf(line.code())
                        .stream()
                        .filter(seat -> !seat.open())
                        .map(seat -> new EventPage.Seat(seat.code() + "|" + seat.slot(), seat.slot(), seat.name()))
                        .toList()))
                .toList();
    }
}
