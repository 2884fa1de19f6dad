package org.mingjian.draw;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;
import org.fairdraw.terms.Approval;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.PartyShare;
import org.mingjian.calendar.DeadlineRule;
import org.mingjian.calendar.Deadlines;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.shell.Characters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * Approves a report as the supervisor, who is not the one that reported it: EVENT is logged before its effect is
 * computed (VDP §7.1). Where no fresh randomness is needed the effect follows at once.
 */
@Service
public class EventApproval {
    /** Most hours that the parties have to reveal. */
    public static final int MOST_HOURS = 72;
    private static final int LEAST_SHARES = 2;
    private static final int QUOTED = 60;
    private static final Pattern HOURS = Pattern.compile("[1-9][0-9]?");
    /** The first is the one that the page suggests. */
    private static final List<BeaconKind> SOURCES = List.of(BeaconKind.DICE, BeaconKind.DRAND, BeaconKind.NONE);

    private final DrawRecords draws;
    private final SealedDocuments documents;
    private final EventRows rows;
    private final EventShareRows shares;
    private final EventBeaconRows beacons;
    private final EventCourse course;
    private final Ledger ledger;
    private final Clock clock;

    EventApproval(
            DrawRecords draws, SealedDocuments documents, EventRows rows, EventShareRows shares,
            EventBeaconRows beacons, EventCourse course,
            Ledger ledger, Clock clock
    ) {
        this.draws = draws;
        this.documents = documents;
        this.rows = rows;
        this.shares = shares;
        this.beacons = beacons;
        this.course = course;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Tells whether an event needs fresh shares of the parties. */
    public boolean needsShares(EventRecord event) {
        return course.needsShares(event.draw(), event);
    }

    /**
     * Approves a report.
     *
     * @param hours how long the parties have to reveal, from 1, as typed; without meaning where no shares are needed
     * @param source name of the public source that follows the shares: dice, a drand round, or none
     */
    @Transactional
    public StepOutcome approve(UUID id, UUID event, Actor actor, String hours, String source) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        EventRecord record = rows.find(id, event).orElseThrow();
        if (record.state() != EventState.REPORTED) {
            return new StepOutcome.AlreadyDone();
        }
        boolean fresh = needsShares(record);
        Optional<StepOutcome.Refused> refusal = refusal(record, actor).or(() -> fresh
                ? refusal(record, hours, source)
                : Optional.empty());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = ledger.now();
        Optional<Instant> deadline = fresh ? Optional.of(deadline(now, Integer.parseInt(hours))) : Optional.empty();
        Optional<BeaconRule> beacon = deadline.flatMap(at -> kind(source).flatMap(one -> EventBeacons.rule(one, at)));
        LedgerEntry entry = ledger.append("EVENT", draw.org(), actor.accountId().toString(),
                body(draw, record, now, deadline, beacon));
        beacon.ifPresent(rule -> beacons.name(event, rule));
        documents.keepEntry(id, entry.index(), "EVENT");
        rows.log(event, new EventRecord.Act(actor.accountId(), entry.at()), entry.index(), deadline);
        if (fresh) {
            return new StepOutcome.Done();
        }
        StepOutcome outcome = course.finish(draw, rows.find(id, event).orElseThrow(), entry.at());
        if (outcome instanceof StepOutcome.Refused) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    private static Optional<StepOutcome.Refused> refusal(EventRecord event, Actor actor) {
        return event.reported().by().equals(actor.accountId())
                ? Optional.of(StepOutcome.Refused.of("event-own", "VDP §7.1", event.no()))
                : Optional.empty();
    }

    private Optional<StepOutcome.Refused> refusal(EventRecord event, String hours, String source) {
        if (!HOURS.matcher(hours).matches() || Integer.parseInt(hours) > MOST_HOURS) {
            return Optional.of(StepOutcome.Refused.of("event-hours", "VDP §15.28", MOST_HOURS,
                    Characters.quoted(hours, QUOTED)));
        }
        if (kind(source).isEmpty()) {
            return Optional.of(StepOutcome.Refused.of("event-source", "VDP §15.28",
                    Characters.quoted(source, QUOTED)));
        }
        int given = shares.of(event.id()).size();
        return given < LEAST_SHARES
                ? Optional.of(StepOutcome.Refused.of("event-shares", "VDP §15.28", LEAST_SHARES, given))
                : Optional.empty();
    }

    private static Optional<BeaconKind> kind(String source) {
        return SOURCES.stream().filter(one -> one.name().equals(source)).findFirst();
    }

    private Instant deadline(Instant now, int hours) {
        DeadlineRule rule = new DeadlineRule("event-reveal", DeadlineRule.Unit.HOUR, hours, false, "VDP §15.28");
        LocalDateTime start = LocalDateTime.ofInstant(now, clock.getZone());
        return Deadlines.dueAt(rule, start).atZone(clock.getZone()).toInstant();
    }

    private Json.Obj body(
        DrawRecord draw,
        EventRecord event,
        Instant now,
        Optional<Instant> deadline,
        Optional<BeaconRule> beacon
    ) {
        EventFacts facts = event.facts();
        boolean person = !facts.type().voids();
        List<Json> committed = new ArrayList<>();
        if (deadline.isPresent()) {
            shares.of(event.id()).forEach(one -> committed.add(new PartyShare(one.party(), one.commitment()).toJson()));
        }
        return Json.object("drawId", draw.drawId(), "no", event.no(), "type", facts.type().name(), "subject",
                facts.subject(), "status", person ? Optional.empty() : Optional.of(event.status()), "slot",
                person ? Optional.of(facts.slot()) : Optional.empty(), "person",
                person ? Optional.of(facts.person()) : Optional.empty(), "reasonCode", facts.reason(),
                "evidenceHash", event.evidenceHash(), "approvals",
                List.of(new Approval(Approval.SUPERVISOR, now).toJson()), "shares",
                committed.isEmpty() ? Optional.empty() : Optional.of(committed), "revealDeadline",
                deadline.map(Names::time), "beacons", beacon.map(rule -> List.of(rule.toJson())), "beaconTime",
                beacon.map(rule -> Names.time(rule.notBefore())));
    }
}
