package org.mingjian.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fairdraw.Shares;
import org.fairdraw.suite.Suite;
import org.mingjian.draw.BeaconKind;
import org.mingjian.draw.Draws;
import org.mingjian.draw.EventApproval;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventDesk;
import org.mingjian.draw.EventEvidence;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventReport;
import org.mingjian.draw.EventSeeding;
import org.mingjian.draw.EventType;
import org.mingjian.draw.Party;
import org.mingjian.draw.StepOutcome;
import org.mingjian.draw.TeamsNow;
import org.mingjian.identity.Outcome;
import org.springframework.stereotype.Component;

/** Lets happen after a demo draw what happens after real ones: an enterprise has moved away, an inspector is kin. */
@Component
class DemoEvents {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int AFTERNOON = 14;

    private final EventBook book;
    private final EventDesk desk;
    private final EventApproval approval;
    private final EventSeeding seeding;
    private final Draws draws;

    DemoEvents(EventBook book, EventDesk desk, EventApproval approval, EventSeeding seeding, Draws draws) {
        this.book = book;
        this.desk = desk;
        this.approval = approval;
        this.seeding = seeding;
        this.draws = draws;
    }

    /** Reports two events on the afternoon of a draw's day; the leader approves each an hour later. */
    void happen(DemoPeople.Founded founded, DemoClock clock, UUID draw, LocalDate day) {
        TeamsNow.Line moved = book.now(draw).lines().getFirst();
        clock.travelTo(at(day, AFTERNOON));
        approve(founded, clock, draw, day, 1, new EventReport(EventType.SUBJECT_VOID, "MOVED", moved.code(), "",
                evidence("现场核实：已迁出本辖区，附迁出登记复印件。")));
        TeamsNow.Seat kin = book.now(draw).seats().getLast();
        approve(founded, clock, draw, day, 2, new EventReport(EventType.PERSON_RECUSED, "KINSHIP", "",
                kin.code() + "|" + kin.slot(), evidence("本人申报：与该企业负责人是近亲属。")));
    }

    private void approve(
        DemoPeople.Founded founded,
        DemoClock clock,
        UUID draw,
        LocalDate day,
        int hours,
        EventReport report
    ) {
        EventRecord event = switch (desk.report(draw, founded.actor("planner"), report)) {
            case Outcome.Done<EventRecord>(EventRecord done) -> done;
            case Outcome.Refused<EventRecord> refused -> throw new IllegalStateException(
                    "The demo's report was not taken: " + refused);
        };
        Map<String, String> fresh = approval.needsShares(event) ? shares(founded, draw, event) : Map.of();
        clock.travelTo(at(day, AFTERNOON + hours));
        require(approval.approve(draw, event.id(), founded.actor("leader"), "1", BeaconKind.NONE.name()));
        fresh.forEach((party, share) -> require(seeding.reveal(draw, event.id(), founded.actor(party), share)));
    }

    /** Who takes an open seat is drawn by fresh shares, which the parties lock before the event counts (VDP §15.28). */
    private Map<String, String> shares(DemoPeople.Founded founded, UUID draw, EventRecord event) {
        String about = Shares.ofEvent(draws.find(draw).orElseThrow().drawId(), event.no());
        Map<String, String> shares = new TreeMap<>();
        for (Party party : draws.parties(draw)) {
            String share = Shares.random("");
            require(seeding.commit(draw, event.id(), founded.actor(party.code()),
                    Shares.commitment(Suite.S, about, party.code(), share)));
            shares.put(party.code(), share);
        }
        return shares;
    }

    private static void require(StepOutcome outcome) {
        if (!(outcome instanceof StepOutcome.Done)) {
            throw new IllegalStateException("The demo's event did not go on: " + outcome);
        }
    }

    private static EventEvidence evidence(String text) {
        return EventEvidence.of("", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(CHINA).toInstant();
    }
}
