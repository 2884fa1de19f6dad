package org.mingjian.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.registry.Completeness;
import org.mingjian.registry.Subjects;
import org.mingjian.registry.Visits;
import org.mingjian.shell.Fault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes an agency's plans of a year, and holds them against their policy at any time (PLAN-01, PLAN-04). */
@Service
public class Plans {
    /** The years that a plan can be of. */
    public static final int FIRST_YEAR = 2015;
    public static final int LAST_YEAR = 2099;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_REASON = 200;

    private final PlanRows rows;
    private final PlanLineRows lines;
    private final PolicyAdoption adoption;
    private final Subjects subjects;
    private final Completeness completeness;
    private final Visits visits;
    private final JointRows joints;
    private final Ledger ledger;
    private final Clock clock;

    Plans(
            PlanRows rows, PlanLineRows lines, PolicyAdoption adoption, Subjects subjects,
            Completeness completeness, Visits visits, JointRows joints, Ledger ledger, Clock clock
    ) {
        this.rows = rows;
        this.lines = lines;
        this.adoption = adoption;
        this.subjects = subjects;
        this.completeness = completeness;
        this.visits = visits;
        this.joints = joints;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns the plans of these agencies without their lines, the newest year and version first (SEC-07). */
    @Transactional(readOnly = true)
    public List<AnnualPlan> list(Collection<UUID> agencies) {
        return rows.list(agencies);
    }

    /** Returns a plan of one of these agencies; to others it does not exist (SEC-07). */
    @Transactional(readOnly = true)
    public Optional<AnnualPlan> find(Collection<UUID> agencies, UUID id) {
        return rows.find(agencies, id);
    }

    /** Returns the plan that an agency has published for a year and not replaced. */
    @Transactional(readOnly = true)
    public Optional<AnnualPlan> inForce(UUID agency, int year) {
        return rows.ofYear(agency, year, Set.of(PlanState.PUBLISHED));
    }

    /** Returns a plan that was published, also one that a later version replaced. */
    @Transactional(readOnly = true)
    public Optional<AnnualPlan> published(UUID id) {
        return rows.published(id);
    }

    /** Returns the draft of a year that is being written. */
    @Transactional(readOnly = true)
    public Optional<AnnualPlan> draft(UUID agency, int year) {
        return rows.ofYear(agency, year, Set.of(PlanState.DRAFT));
    }

    /** Returns how far a plan meets each rule, by its own policy and today's registry. */
    @Transactional(readOnly = true)
    public List<PlanCheck> checks(AnnualPlan plan) {
        return facts(plan).map(facts -> PlanChecks.of(plan, facts)).orElse(List.of());
    }

    /** Returns how far a plan in force has been carried out, from the visits on record. */
    @Transactional(readOnly = true)
    public List<PlanProgress> progress(AnnualPlan plan) {
        return facts(plan).map(facts -> PlanProgress.of(plan, facts)).orElse(List.of());
    }

    private Optional<PlanFacts> facts(AnnualPlan plan) {
        Set<String> named = UnitRules.named(plan).map(PlannedUnit::code).collect(Collectors.toSet());
        return policy(plan).map(policy -> new PlanFacts(policy, LocalDate.now(clock), subjects.flagged(plan.agency()),
                subjects.grades(plan.agency(), named), completeness.missing(plan.agency()),
                completeness.list(plan.agency()).isPresent(), visits.inYear(plan.agency(), plan.year()),
                joints.saved(plan.agency(), plan.year())));
    }

    /** Returns the policy that a plan follows. */
    @Transactional(readOnly = true)
    public Optional<PolicyDocument> policy(AnnualPlan plan) {
        return adoption.policyOf(plan.agency(), LocalDate.now(clock));
    }

    /** Begins the plan of a year. */
    @Transactional
    public Outcome<AnnualPlan> begin(Actor actor, int year, String title) {
        Optional<PolicyDocument> policy = adoption.policyOf(actor.agencyId(), LocalDate.now(clock));
        if (policy.isEmpty()) {
            return Outcome.refused(Fault.ofForm("plan.fault.no-policy"));
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Outcome.refused(Fault.of("year", "plan.fault.year", Integer.toString(year),
                    Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR)));
        }
        if (rows.list(Set.of(actor.agencyId())).stream().anyMatch(plan -> plan.year() == year)) {
            return Outcome.refused(Fault.of("year", "plan.fault.year-taken", Integer.toString(year)));
        }
        AnnualPlan plan = new AnnualPlan(UUID.randomUUID(), actor.agencyId(), year, 1, PlanState.DRAFT, title.strip(),
                new AnnualPlan.Policy(policy.get().id(), policy.get().version()), "", Map.of(), Optional.empty(),
                List.of(), Map.of(), List.of(), 1);
        Optional<Fault> fault = title(title);
        return fault.isPresent() ? Outcome.refused(fault.get()) : add(actor, plan);
    }

    /** Begins a further version of a published plan, which stays in force until the new one is published. */
    @Transactional
    public Outcome<AnnualPlan> adjust(Actor actor, AnnualPlan plan, String reason) {
        Optional<PolicyDocument> policy = adoption.policyOf(actor.agencyId(), LocalDate.now(clock));
        Optional<Fault> fault = reason(reason, "reason");
        if (plan.state() != PlanState.PUBLISHED || policy.isEmpty()) {
            return Outcome.refused(Fault.ofForm("plan.fault.not-published"));
        }
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        return add(actor, new AnnualPlan(UUID.randomUUID(), plan.agency(), plan.year(), plan.version() + 1,
                PlanState.DRAFT, plan.title(), new AnnualPlan.Policy(policy.get().id(), policy.get().version()),
                reason.strip(), plan.workload(), plan.reaches(), plan.lines(), plan.departures(), List.of(), 1));
    }

    private Outcome<AnnualPlan> add(Actor actor, AnnualPlan plan) {
        try {
            rows.add(plan, clock.instant(), actor.accountId());
        } catch (DuplicateKeyException open) {
            return Outcome.refused(Fault.of("year", "plan.fault.year-open", Integer.toString(plan.year())));
        }
        record(actor, plan, plan.version() == 1 ? "BEGUN" : "ADJUSTED");
        return new Outcome.Done<>(plan);
    }

    /** Writes a line of a draft: its number is that of the line it replaces, or one past the last. */
    @Transactional
    public Outcome<AnnualPlan> write(Actor actor, AnnualPlan plan, PlanLine line) {
        return change(actor, plan, "LINE", id -> lines.put(id, line));
    }

    /** Strikes a line out of a draft; the later ones move up. */
    @Transactional
    public Outcome<AnnualPlan> strike(Actor actor, AnnualPlan plan, int number) {
        return change(actor, plan, "LINE-STRUCK", id -> lines.strike(id, number));
    }

    /** Calls a draft otherwise. */
    @Transactional
    public Outcome<AnnualPlan> rename(Actor actor, AnnualPlan plan, String title) {
        Optional<Fault> fault = title(title);
        return fault.isPresent()
                ? Outcome.refused(fault.get())
                : change(actor, plan, "TITLE", id -> rows.title(id, title.strip()));
    }

    /**
     * Rests a draft on a computed workload (PLAN-03).
     *
     * @param typed what was typed into the formula, by field
     * @param reaches how many enterprises it reaches
     */
    @Transactional
    public Outcome<AnnualPlan> rest(Actor actor, AnnualPlan plan, Map<String, String> typed, long reaches) {
        return change(actor, plan, "WORKLOAD", id -> rows.workload(id, typed, reaches));
    }

    /** Records why a rule that holds in principle is departed from (POL-10). */
    @Transactional
    public Outcome<AnnualPlan> depart(Actor actor, AnnualPlan plan, String rule, String reason) {
        boolean may = checks(plan).stream().anyMatch(check -> check.rule().equals(rule) && check.mayDepart());
        if (!may && !plan.departures().containsKey(rule)) {
            return Outcome.refused(Fault.ofForm("plan.fault.no-departure", rule));
        }
        Optional<Fault> fault = reason(reason, "reason-" + rule);
        return fault.isPresent()
                ? Outcome.refused(fault.get())
                : change(actor, plan, "DEPARTURE", id -> rows.depart(id, rule, reason.strip()));
    }

    private Outcome<AnnualPlan> change(Actor actor, AnnualPlan plan, String act, Consumer<UUID> how) {
        if (plan.state() != PlanState.DRAFT) {
            return Outcome.refused(Fault.ofForm("plan.fault.not-draft"));
        }
        if (!rows.next(plan)) {
            return Outcome.refused(Fault.ofForm("plan.fault.edition"));
        }
        how.accept(plan.id());
        record(actor, plan, act);
        return new Outcome.Done<>(rows.find(Set.of(plan.agency()), plan.id()).orElseThrow());
    }

    private void record(Actor actor, AnnualPlan plan, String act) {
        ledger.append("PLAN_DRAFTED", actor.agencyCode(), actor.accountId().toString(),
                Json.object("plan", plan.id().toString(), "year", plan.year(), "version", plan.version(), "act", act));
    }

    private static Optional<Fault> title(String title) {
        return title.isBlank() || title.strip().length() > LONGEST_TITLE
                ? Optional.of(Fault.of("title", "plan.fault.text", LONGEST_TITLE).at("plan.title", title))
                : Optional.empty();
    }

    static Optional<Fault> reason(String reason, String field) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON
                ? Optional.of(Fault.of(field, "plan.fault.text", LONGEST_REASON).at("plan.reason", reason))
                : Optional.empty();
    }
}
