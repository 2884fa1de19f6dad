package org.mingjian.plan.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Permission;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.PlanCourse;
import org.mingjian.plan.PlanState;
import org.mingjian.plan.PlanStep.Kind;
import org.mingjian.policy.PolicyDocument;
import org.springframework.stereotype.Component;

/** Says whose turn it is with a plan, and what the reader may do with it (PLAN-02, ORG-06). */
@Component
class PlanTurns {
    private static final Set<PlanState> DECIDED = Set.of(PlanState.APPROVED, PlanState.PUBLISHED);

    private final PlanCourse course;
    private final Agencies agencies;
    private final PlanWords words;

    PlanTurns(PlanCourse course, Agencies agencies, PlanWords words) {
        this.course = course;
        this.agencies = agencies;
        this.words = words;
    }

    PlanPage.Tasks of(AnnualPlan plan, Optional<PolicyDocument> policy, Actor actor, Locale locale) {
        boolean own = plan.agency().equals(actor.agencyId());
        boolean edits = own && actor.may(Permission.PLAN_EDIT);
        Optional<Kind> next = plan.state() == PlanState.SUBMITTED ? course.next(plan) : Optional.empty();
        List<Kind> filings = filings(plan, policy);
        boolean approves = next.filter(one -> mayApprove(one, plan, actor)).isPresent();
        boolean party = !own && agencies.besideOf(actor.agencyId()).equals(Optional.of(plan.agency()));
        return new PlanPage.Tasks(edits && plan.state() == PlanState.DRAFT, approves ? next.get().name() : "",
                filings.stream().filter(one -> mayFile(one, plan, actor)).map(Enum::name).toList(),
                approves && (party || next.get() == Kind.LEADING_GROUP), party,
                edits && plan.state() == PlanState.APPROVED, edits && plan.state() == PlanState.PUBLISHED,
                waits(next, filings, locale));
    }

    /** Returns where a decided plan is still to be filed. */
    List<Kind> filings(AnnualPlan plan, Optional<PolicyDocument> policy) {
        return policy.map(course::filings)
                .orElse(List.of())
                .stream()
                .filter(one -> DECIDED.contains(plan.state()) && plan.step(one).isEmpty())
                .toList();
    }

    /** Says whether a person is the one whose decision a plan waits for, or records it for a body that is not here. */
    boolean mayApprove(Kind next, AnnualPlan plan, Actor actor) {
        boolean own = plan.agency().equals(actor.agencyId());
        boolean itself = course.decidesItself(plan, next);
        return switch (next) {
            case LEADING_GROUP -> own && actor.may(Permission.PLAN_APPROVE);
            case GOVERNMENT -> itself
                    ? actor.may(Permission.PLAN_DECIDE) && beside(plan, actor)
                    : own && actor.may(Permission.PLAN_EDIT);
            case SUBMITTED, RETURNED, COMMITTEE_OFFICE, SUPERIOR, PUBLISHED -> false;
        };
    }

    boolean mayFile(Kind where, AnnualPlan plan, Actor actor) {
        return course.decidesItself(plan, where)
                ? actor.may(Permission.PLAN_RECEIVE) && beside(plan, actor)
                : plan.agency().equals(actor.agencyId()) && actor.may(Permission.PLAN_EDIT);
    }

    private boolean beside(AnnualPlan plan, Actor actor) {
        return agencies.besideOf(actor.agencyId()).equals(Optional.of(plan.agency()));
    }

    private String waits(Optional<Kind> next, List<Kind> filings, Locale locale) {
        List<Kind> waiting = next.map(List::of).orElse(filings);
        return waiting.stream()
                .map(one -> words.say(locale, "plan.waits", words.say(locale, "plan.step." + one)))
                .collect(Collectors.joining(" "));
    }
}
