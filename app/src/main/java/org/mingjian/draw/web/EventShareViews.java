package org.mingjian.draw.web;

import java.util.Locale;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.EventApproval;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventShare;
import org.mingjian.draw.EventState;
import org.mingjian.draw.Party;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Assembles the page of a party's fresh share. */
@Component
class EventShareViews {
    private final EventBook book;
    private final EventApproval approval;
    private final EventLines lines;
    private final Ledger ledger;
    private final DrawWords words;

    EventShareViews(EventBook book, EventApproval approval, EventLines lines, Ledger ledger, DrawWords words) {
        this.book = book;
        this.approval = approval;
        this.lines = lines;
        this.ledger = ledger;
        this.words = words;
    }

    /** Shows the draw's open event, or the given one once it is over. */
    EventSharePage of(
        DrawRecord draw,
        Party party,
        Optional<EventRecord> event,
        String agency,
        String base,
        Optional<StepNote> note,
        Locale locale
    ) {
        Optional<EventShare> share = event.flatMap(one -> book.shares(one.id())
                .stream()
                .filter(given -> given.party().equals(party.code()))
                .findFirst());
        Optional<EventPage.Line> line = event.flatMap(one -> lines.of(draw.id(), locale)
                .stream()
                .filter(each -> each.id().equals(one.id()))
                .findFirst());
        return new EventSharePage(draw, party, agency, base, ledger.suite().name(), line, stage(event, share), share,
                event.flatMap(EventRecord::revealDeadline).map(words::full).orElse(""),
                note.map(one -> words.note(one, locale)));
    }

    private String stage(Optional<EventRecord> event, Optional<EventShare> share) {
        if (event.isEmpty() || !approval.needsShares(event.get())) {
            return "none";
        } else if (event.get().state() == EventState.REPORTED) {
            return "commit";
        } else if (share.flatMap(EventShare::share).isPresent()) {
            return "revealed";
        } else if (event.get().state() != EventState.LOGGED || share.isEmpty()) {
            return "none";
        }
        return event.get().revealDeadline().filter(words.now()::isAfter).isPresent() ? "late" : "reveal";
    }
}
