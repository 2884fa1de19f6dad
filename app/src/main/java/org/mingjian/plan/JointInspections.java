package org.mingjian.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.plan.JointInspection.Answer;
import org.mingjian.plan.JointInspection.Part;
import org.mingjian.plan.JointInspection.Unit;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the joint inspections: one agency leads, and who is asked agrees or declines for itself (PLAN-07). */
@Service
public class JointInspections {
    private final JointRows rows;
    private final Agencies agencies;
    private final Ledger ledger;
    private final Clock clock;

    JointInspections(JointRows rows, Agencies agencies, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What is proposed, already judged field by field.
     *
     * @param title its name
     * @param basis the document that orders it, or why they go together
     * @param from the first day
     * @param to the last day, in the same year
     * @param subjects how many enterprises are drawn; 0 where they are named
     * @param units the enterprises that it names
     * @param parts who does what; answers are not looked at
     */
    public record Proposal(
        String title,
        String basis,
        LocalDate from,
        LocalDate to,
        int subjects,
        List<Unit> units,
        List<Part> parts
    ) {}

    /** Returns the joint inspections of a year that any of these agencies leads or is asked to, 200 at most (SEC-07). */
    @Transactional(readOnly = true)
    public List<JointInspection> list(Collection<UUID> agencies, int year) {
        return rows.list(agencies, year);
    }

    /** Returns one that any of these agencies leads or is asked to. */
    @Transactional(readOnly = true)
    public Optional<JointInspection> find(Collection<UUID> agencies, UUID id) {
        return rows.find(agencies, id);
    }

    /**
     * Proposes one; the leading agency's own parts are agreed with that, all others are asked. An office of the safety
     * committee leads without sending anybody (ORG-06).
     */
    @Transactional
    public Outcome<JointInspection> propose(Actor actor, Proposal proposal) {
        List<Part> parts = new ArrayList<>();
        for (Part part : proposal.parts()) {
            boolean own = part.agency().equals(actor.agencyId());
            parts.add(new Part(parts.size() + 1, part.agency(), part.department(), part.matter(),
                    own ? Answer.AGREED : Answer.INVITED, "", own ? actor.name() : ""));
        }
        boolean leadsOnly = agencies.besideOf(actor.agencyId()).isPresent();
        boolean goes = parts.stream().anyMatch(part -> part.agency().equals(actor.agencyId()));
        if (!goes && !leadsOnly || parts.size() < 2) {
            return Outcome.refused(Fault.of("parts", "plan.fault.joint-parts").at("plan.joint.parts", ""));
        }
        JointInspection joint = new JointInspection(UUID.randomUUID(), actor.agencyId(), proposal.title(),
                proposal.basis(), proposal.from(), proposal.to(), proposal.subjects(), proposal.units(), parts,
                actor.name(), Optional.empty());
        rows.add(joint, actor, clock.instant());
        record(actor, joint, "PROPOSED", "");
        return new Outcome.Done<>(joint);
    }

    /**
     * Answers for the actor's agency; once given an answer stays.
     *
     * @param agrees whether it comes
     * @param reason why not; looked at only where it does not come
     */
    @Transactional
    public Outcome<JointInspection> answer(Actor actor, JointInspection joint, boolean agrees, String reason) {
        Optional<Fault> fault = agrees ? Optional.empty() : Plans.reason(reason, "reason");
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        Answer answer = agrees ? Answer.AGREED : Answer.DECLINED;
        if (joint.cancelled().isPresent()
                || rows.answer(joint.id(), actor, answer, agrees ? "" : reason.strip(), clock.instant()) == 0) {
            return Outcome.refused(Fault.ofForm("plan.fault.joint-answered"));
        }
        record(actor, joint, answer.name(), agrees ? "" : reason.strip());
        return new Outcome.Done<>(joint);
    }

    /** Cancels one; only the agency that leads may, and says why. */
    @Transactional
    public Outcome<JointInspection> cancel(Actor actor, JointInspection joint, String reason) {
        Optional<Fault> fault = Plans.reason(reason, "reason");
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        if (!joint.lead().equals(actor.agencyId()) || !rows.cancel(joint.id(), reason.strip())) {
            return Outcome.refused(Fault.ofForm("plan.fault.joint-cancelled"));
        }
        record(actor, joint, "CANCELLED", reason.strip());
        return new Outcome.Done<>(joint);
    }

    private void record(Actor actor, JointInspection joint, String act, String reason) {
        ledger.append("PLAN_JOINT", actor.agencyCode(), actor.accountId().toString(),
                Json.object("joint", joint.id().toString(), "act", act, "title", joint.title(), "from",
                        joint.from().toString(), "to", joint.to().toString(), "parts", joint.parts().size(), "reason",
                        reason));
    }
}
