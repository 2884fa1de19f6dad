package org.mingjian.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Suite;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.mandate.LeadingGroups;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.plan.PlanStep.Kind;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PlanOffice;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads a plan from its draft to its publication (PLAN-02): submitted when no rule keeps it back, approved by those whom
 * the policy names and never by who submitted it, filed, and published. Each step is an act in the ledger.
 */
@Service
public class PlanCourse {
    private static final int LONGEST_NUMBER = 60;

    private final PlanRows rows;
    private final Plans plans;
    private final LeadingGroups groups;
    private final PlanParties parties;
    private final Ledger ledger;
    private final Clock clock;

    PlanCourse(
            PlanRows rows, Plans plans, LeadingGroups groups, PlanParties parties, Ledger ledger, Clock clock
    ) {
        this.rows = rows;
        this.plans = plans;
        this.groups = groups;
        this.parties = parties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What a person says of a step.
     *
     * @param number number of the document that says so; empty for none
     * @param on the day of that document; today where none is given
     * @param words what is said; empty for nothing
     */
    public record Note(String number, Optional<LocalDate> on, String words) {
        public static final Note NONE = new Note("", Optional.empty(), "");
    }

    /** Returns who must approve a plan, in order: whom its policy names, else the leading group (ORG-03). */
    public List<Kind> approvers(PolicyDocument policy) {
        List<Kind> named = policy.planApproval().stream().map(PlanCourse::step).toList();
        return named.isEmpty() ? List.of(Kind.LEADING_GROUP) : named;
    }

    /** Returns where a plan is filed; nowhere where its policy does not say. */
    public List<Kind> filings(PolicyDocument policy) {
        return policy.planFiling().stream().map(PlanCourse::step).toList();
    }

    /** Returns who is to approve a plan next; nobody once all have. */
    public Optional<Kind> next(AnnualPlan plan) {
        return plans.policy(plan)
                .map(this::approvers)
                .orElse(List.of())
                .stream()
                .filter(one -> plan.step(one).isEmpty())
                .findFirst();
    }

    /** Says whether a body outside decides here by its own people; then nobody records its decision for it (ORG-05). */
    public boolean decidesItself(AnnualPlan plan, Kind kind) {
        return parties.acts(plan.agency(), kind);
    }

    private static Kind step(PlanOffice office) {
        return Kind.valueOf(office.name());
    }

    /** Puts a draft before those who decide. What keeps it back is in the refusal, rule by rule. */
    @Transactional
    public Outcome<AnnualPlan> submit(Actor actor, AnnualPlan plan) {
        if (plan.state() != PlanState.DRAFT) {
            return Outcome.refused(Fault.ofForm("plan.fault.not-draft"));
        }
        List<Fault> faults = new ArrayList<>();
        if (plan.lines().isEmpty()) {
            faults.add(Fault.ofForm("plan.fault.empty"));
        }
        for (PlanCheck check : PlanChecks.blocking(plans.checks(plan))) {
            faults.add(Fault.of("check-" + check.rule(), "plan.fault.check", check.clause())
                    .at(
                            "plan.check." + check.rule(), ""));
        }
        return faults.isEmpty()
                ? step(actor, plan, Kind.SUBMITTED, PlanState.SUBMITTED, Note.NONE)
                : new Outcome.Refused<>(faults);
    }

    /** Approves a plan, or records that a body outside has done so, with the number and day of its document. */
    @Transactional
    public Outcome<AnnualPlan> approve(Actor actor, AnnualPlan plan, Kind by, Note note) {
        List<Kind> approvers = plans.policy(plan).map(this::approvers).orElse(List.of());
        if (plan.state() != PlanState.SUBMITTED || !next(plan).equals(Optional.of(by))) {
            return Outcome.refused(Fault.ofForm("plan.fault.not-his-turn"));
        }
        if (decidesItself(plan, by) && !parties.is(actor, plan, by)) {
            return Outcome.refused(Fault.ofForm("plan.fault.party-decides"));
        }
        if (by == Kind.LEADING_GROUP && submittedBy(plan, actor)) {
            return Outcome.refused(Fault.ofForm("plan.fault.own"));
        }
        List<Fault> faults = faults(note, by != Kind.LEADING_GROUP);
        boolean last = by == approvers.getLast();
        return faults.isEmpty()
                ? step(actor, plan, by, last ? PlanState.APPROVED : PlanState.SUBMITTED, named(plan, by, note))
                : new Outcome.Refused<>(faults);
    }

    /** An approval of the leading group names it as it stands on the day: its document and its head (ORG-03, ORG-05). */
    private Note named(AnnualPlan plan, Kind by, Note note) {
        return by == Kind.LEADING_GROUP
                ? groups.of(plan.agency(), LocalDate.now(clock))
                        .map(group -> new Note(group.number(), note.on(), group.title() + "，" + group.head().name()))
                        .orElse(note)
                : note;
    }

    /** Sends a plan back to its writers with what they are to mend. */
    @Transactional
    public Outcome<AnnualPlan> sendBack(Actor actor, AnnualPlan plan, String words) {
        if (plan.state() != PlanState.SUBMITTED || !plan.agency().equals(actor.agencyId())
                && next(plan).filter(by -> parties.is(actor, plan, by)).isEmpty()) {
            return Outcome.refused(Fault.ofForm("plan.fault.not-his-turn"));
        }
        Optional<Fault> fault = Plans.reason(words, "words");
        return fault.isPresent()
                ? Outcome.refused(fault.get())
                : step(actor, plan, Kind.RETURNED, PlanState.DRAFT, new Note("", Optional.empty(), words.strip()));
    }

    /** Records that an approved plan was filed. */
    @Transactional
    public Outcome<AnnualPlan> file(Actor actor, AnnualPlan plan, Kind where, Note note) {
        boolean open = plan.state() == PlanState.APPROVED || plan.state() == PlanState.PUBLISHED;
        boolean asked = plans.policy(plan).map(this::filings).orElse(List.of()).contains(where);
        if (!open || !asked || plan.step(where).isPresent()) {
            return Outcome.refused(Fault.ofForm("plan.fault.not-his-turn"));
        }
        if (decidesItself(plan, where) && !parties.is(actor, plan, where)) {
            return Outcome.refused(Fault.ofForm("plan.fault.party-decides"));
        }
        List<Fault> faults = faults(note, true);
        return faults.isEmpty() ? step(actor, plan, where, plan.state(), note) : new Outcome.Refused<>(faults);
    }

    /** Publishes an approved plan: from here it is in force, and the version before it no longer. */
    @Transactional
    public Outcome<AnnualPlan> publish(Actor actor, AnnualPlan plan) {
        if (plan.state() != PlanState.APPROVED) {
            return Outcome.refused(Fault.ofForm("plan.fault.not-approved"));
        }
        rows.supersede(plan.agency(), plan.year());
        return step(actor, plan, Kind.PUBLISHED, PlanState.PUBLISHED, Note.NONE);
    }

    private Outcome<AnnualPlan> step(Actor actor, AnnualPlan plan, Kind kind, PlanState to, Note note) {
        if (!rows.next(plan)) {
            return Outcome.refused(Fault.ofForm("plan.fault.edition"));
        }
        Instant now = clock.instant();
        LocalDate on = note.on().orElse(LocalDate.ofInstant(now, clock.getZone()));
        LedgerEntry entry = ledger.append("PLAN", actor.agencyCode(), actor.accountId().toString(),
                Json.object("plan", plan.id().toString(), "year", plan.year(), "version", plan.version(), "step",
                        kind.name(), "on", on.toString(), "number", note.number(), "hash",
                        PlanPaper.hash(plan, Suite.S)));
        rows.state(plan.id(), to);
        rows.step(plan.id(), new PlanStep(kind, actor.accountId().toString(), actor.name(), note.number(), on,
                note.words(), now, entry.index()));
        return new Outcome.Done<>(rows.find(Set.of(plan.agency()), plan.id()).orElseThrow());
    }

    private static boolean submittedBy(AnnualPlan plan, Actor actor) {
        return plan.step(Kind.SUBMITTED).filter(step -> step.by().equals(actor.accountId().toString())).isPresent();
    }

    private List<Fault> faults(Note note, boolean outside) {
        List<Fault> faults = new ArrayList<>();
        if (outside && (note.number().isBlank() || note.number().length() > LONGEST_NUMBER)) {
            faults.add(Fault.of("number", "plan.fault.text", LONGEST_NUMBER).at("plan.step.number", note.number()));
        }
        if (outside && note.on().isEmpty()) {
            faults.add(Fault.of("on", "plan.fault.day", "").at("plan.step.on", ""));
        }
        note.on()
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(
                        day -> faults.add(Fault.of("on", "plan.fault.future", day.toString()).at("plan.step.on", "")));
        return faults;
    }
}
