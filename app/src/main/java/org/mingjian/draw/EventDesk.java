package org.mingjian.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.fairdraw.rows.SubjectRow;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports of what happened to a published result (VDP §7.1). A report is no event yet: the supervisor decides.
 * They are taken one after the other, since what an event comes to depends on those before it.
 */
@Service
public class EventDesk {
    /** Most bytes of evidence. */
    public static final int MOST_EVIDENCE = 8 << 20;

    private final DrawRecords draws;
    private final SealedDocuments documents;
    private final EventRows rows;
    private final EventBook book;
    private final Ledger ledger;

    EventDesk(DrawRecords draws, SealedDocuments documents, EventRows rows, EventBook book, Ledger ledger) {
        this.draws = draws;
        this.documents = documents;
        this.rows = rows;
        this.book = book;
        this.ledger = ledger;
    }

    /** Says whether events can be reported: an EVENT is public at once, so not before the result is. */
    public static boolean takes(DrawRecord draw) {
        return draw.state() == DrawState.PUBLISHED;
    }

    /** Takes a report; each fault names its field. */
    @Transactional
    public Outcome<EventRecord> report(UUID id, Actor actor, EventReport report) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        TeamsNow now = book.now(id);
        Optional<TeamsNow.Seat> seat = now.seats()
                .stream()
                .filter(one -> !one.open() && (one.code() + "|" + one.slot()).equals(report.seat()))
                .findFirst();
        List<Fault> faults = faults(draw, report, now, seat);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        EventFacts facts = report.type().voids()
                ? new EventFacts(report.type(), report.reason(), report.subject(), 0, "")
                : new EventFacts(report.type(), report.reason(), seat.orElseThrow().code(),
                        seat.orElseThrow().slot(), seat.orElseThrow().person());
        int no = 1 + (int) rows.of(id).stream().filter(event -> event.state() != EventState.REFUSED).count();
        Instant at = ledger.now();
        EventRecord event = new EventRecord(UUID.randomUUID(), id, no, EventState.REPORTED, facts,
                facts.type().voids() ? status(id, facts.subject()) : "", report.evidence().name(),
                report.evidence().hash(), new EventRecord.Act(actor.accountId(), at), Optional.empty(), "",
                OptionalLong.empty(), Optional.empty(), Optional.empty());
        rows.insert(event, report.evidence());
        log("EVENT_REPORTED", draw, event, actor, Optional.empty());
        return new Outcome.Done<>(event);
    }

    private List<Fault> faults(DrawRecord draw, EventReport report, TeamsNow now, Optional<TeamsNow.Seat> seat) {
        List<Fault> faults = new ArrayList<>();
        if (!takes(draw)) {
            faults.add(Fault.ofForm("draw.fault.event-state", draw.drawId()));
        }
        book.open(draw.id()).ifPresent(one -> faults.add(Fault.ofForm("draw.fault.event-open", one.no())));
        if (!report.type().reasons().contains(report.reason())) {
            faults.add(Fault.of("what", "draw.fault.event-reason", report.reason()));
        }
        if (report.type().voids() && now.line(report.subject()).filter(TeamsNow.Line::stands).isEmpty()) {
            faults.add(Fault.of("about", "draw.fault.event-subject", report.subject()));
        }
        if (!report.type().voids() && seat.isEmpty()) {
            faults.add(Fault.of("about", "draw.fault.event-seat", report.seat()));
        }
        int size = report.evidence().content().length;
        if (size == 0 || size > MOST_EVIDENCE) {
            faults.add(Fault.of("evidence", "draw.fault.event-evidence", MOST_EVIDENCE >> 20));
        }
        return faults;
    }

    private String status(UUID draw, String code) {
        return documents.subjectRows(draw)
                .stream()
                .filter(row -> row.id().equals(code))
                .map(SubjectRow::status)
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** Refuses a report with a reason; whoever reported it does not decide about it. */
    @Transactional
    public StepOutcome refuse(UUID id, UUID event, Actor actor, String reason) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        EventRecord record = rows.find(id, event).orElseThrow();
        if (record.state() != EventState.REPORTED) {
            return new StepOutcome.AlreadyDone();
        }
        if (record.reported().by().equals(actor.accountId())) {
            return StepOutcome.Refused.of("event-own", "VDP §7.1", record.no());
        }
        Optional<StepOutcome.Refused> unfit = Reasons.refusal(reason, "VDP §7.1");
        if (unfit.isPresent()) {
            return unfit.get();
        }
        rows.refuse(event, new EventRecord.Act(actor.accountId(), ledger.now()), reason);
        log("EVENT_REFUSED", draw, record, actor, Optional.of(reason));
        return new StepOutcome.Done();
    }

    private void log(String type, DrawRecord draw, EventRecord event, Actor actor, Optional<String> reason) {
        EventFacts facts = event.facts();
        boolean person = !facts.type().voids();
        ledger.append(type, draw.org(), actor.accountId().toString(),
                Json.object("drawId", draw.drawId(), "no", event.no(), "type", facts.type().name(), "reasonCode",
                        facts.reason(), "subject", facts.subject(), "slot",
                        person ? Optional.of(facts.slot()) : Optional.empty(), "person",
                        person ? Optional.of(facts.person()) : Optional.empty(), "evidenceHash",
                        event.evidenceHash(), "refusal", reason));
    }
}
