package org.mingjian.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.codes.CreditCode;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.policy.PolicyShelf;
import org.mingjian.registry.Expert;
import org.mingjian.registry.Experts;
import org.mingjian.registry.Interests;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appoints named experts for especially complex subjects, with the reason (直接聘请, REG-06): before sealing, or after the
 * draw and before it is published. It is an act of its own in the ledger, and nowhere shown as chance.
 */
@Service
public class Appointments {
    private static final Set<DrawState> STATES = Set.of(DrawState.PREPARING, DrawState.DRAWN, DrawState.CONFIRMED);

    private final DrawRecords draws;
    private final AppointmentRows rows;
    private final DrawOutcomes outcomes;
    private final Experts experts;
    private final Interests interests;
    private final PeopleNames names;
    private final Showing showing;
    private final Ledger ledger;
    private final Clock clock;
    private final PolicyShelf shelf;

    Appointments(
            DrawRecords draws, AppointmentRows rows, DrawOutcomes outcomes, Experts experts, Interests interests,
            PeopleNames names, Showing showing, Ledger ledger, Clock clock, PolicyShelf shelf
    ) {
        this.draws = draws;
        this.rows = rows;
        this.outcomes = outcomes;
        this.experts = experts;
        this.interests = interests;
        this.names = names;
        this.showing = showing;
        this.ledger = ledger;
        this.clock = clock;
        this.shelf = shelf;
    }

    /** Lists the appointments of a draw by subject and expert. */
    public List<Appointment> of(UUID draw) {
        return rows.of(draw);
    }

    /** Says whether experts can be appointed at this step of a draw. */
    public boolean open(DrawRecord draw) {
        return STATES.contains(draw.state()) && (draw.state() == DrawState.PREPARING || showing.result(draw));
    }

    /** Lists the agency's experts whose term runs today, by number. */
    @Transactional(readOnly = true)
    public List<Expert> serving(UUID agency) {
        LocalDate today = LocalDate.now(clock);
        return experts.ofAgency(agency).stream().filter(one -> one.stateOn(today) == Expert.State.SERVING).toList();
    }

    /**
     * Appoints an expert for a subject of the actor's own draw; a second press finds the first one's appointment.
     *
     * @param number the expert's number
     */
    @Transactional
    public Outcome<Appointment> appoint(Actor actor, UUID id, String code, String number, String reason) {
        DrawRecord draw = draws.lock(id).orElseThrow();
        String subject = CreditCode.normalise(code);
        Optional<Expert> expert = serving(draw.agency()).stream()
                .filter(one -> one.number().equals(number))
                .findFirst();
        List<Fault> faults = faults(draw, subject, expert, reason.strip());
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        String pid = Roster.pid(expert.orElseThrow().number());
        Optional<Appointment> before = rows.of(id)
                .stream()
                .filter(one -> one.code().equals(subject) && one.expert().equals(pid))
                .findFirst();
        if (before.isPresent()) {
            return new Outcome.Done<>(before.get());
        }
        LedgerEntry entry = ledger.append("EXPERT_APPOINTED", draw.org(), actor.accountId().toString(),
                Json.object("drawId", draw.drawId(), "subject", subject, "expert", pid, "reason", reason.strip(),
                        "commit", draw.seal().map(DrawRecord.Seal::commitment)));
        Appointment appointment = new Appointment(subject, pid, expert.get().name(), reason.strip(), entry.at(),
                entry.index());
        rows.add(id, appointment, actor.accountId());
        return new Outcome.Done<>(appointment);
    }

    private List<Fault> faults(DrawRecord draw, String code, Optional<Expert> expert, String reason) {
        if (STATES.contains(draw.state()) && !open(draw)) {
            // Whatever else would be said of the subject says whether it was drawn.
            return List.of(Fault.ofForm("draw.fault.appoint-sealed", draw.drawId()));
        }
        List<Fault> faults = new ArrayList<>();
        if (!open(draw)) {
            faults.add(Fault.ofForm("draw.fault.appoint-state", draw.drawId()));
        }
        if (!known(draw, code)) {
            faults.add(Fault.of("code", draw.state() == DrawState.PREPARING
                    ? "draw.fault.appoint-subject"
                    : "draw.fault.appoint-drawn", code));
        }
        if (expert.isEmpty()) {
            faults.add(Fault.of("expert", "draw.fault.appoint-expert"));
        }
        expert.filter(one -> barred(draw, one, code))
                .ifPresent(one -> faults.add(Fault.of("expert", "draw.fault.appoint-interest", one.name())));
        expert.filter(one -> seated(draw, one, code))
                .ifPresent(one -> faults.add(Fault.of("expert", "draw.fault.appoint-seated", one.name())));
        Reasons.against(reason, "REG-06")
                .ifPresent(one -> faults
                        .add(Fault.of("reason", "shortfall." + one.rule(), one.arguments().toArray())));
        if (!shelf.of(draw.agency(), draw.policyId(), draw.policyVersion()).experts().allowsNamed()) {
            faults.add(Fault.ofForm("draw.fault.appoint-policy"));
        }
        return faults;
    }

    /** Before sealing any subject of the registry may turn out to be drawn; afterwards only the drawn ones count. */
    private boolean known(DrawRecord draw, String code) {
        Map<String, String> found = names.ofSubjects(draw.agency(), Set.of(code));
        return draw.state() == DrawState.PREPARING
                ? found.containsKey(code)
                : outcomes.drawn(draw.id()).stream().anyMatch(line -> line.code().equals(code));
    }

    private boolean barred(DrawRecord draw, Expert expert, String code) {
        return interests.ofAgency(draw.agency())
                .stream()
                .anyMatch(one -> one.certificate().equals(expert.number()) && one.code().equals(code));
    }

    private boolean seated(DrawRecord draw, Expert expert, String code) {
        String pid = Roster.pid(expert.number());
        return outcomes.seats(draw.id())
                .stream()
                .anyMatch(seat -> seat.code().equals(code) && seat.person().equals(pid));
    }
}
