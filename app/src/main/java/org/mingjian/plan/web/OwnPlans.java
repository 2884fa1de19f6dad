package org.mingjian.plan.web;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.PlanState;
import org.mingjian.plan.Plans;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the plans that a person may see, and those of the own agency that may be changed (SEC-07). */
@Component
class OwnPlans {
    private final Plans plans;
    private final Agencies agencies;

    OwnPlans(Plans plans, Agencies agencies) {
        this.plans = plans;
        this.agencies = agencies;
    }

    /** Returns a plan of the person's scope; what lies before a party beside the agency is no longer a draft (ORG-06). */
    AnnualPlan visible(Actor actor, UUID id) {
        return plans.find(agencies.scopeOf(actor), id)
                .or(() -> beside(actor, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<AnnualPlan> beside(Actor actor, UUID id) {
        return agencies.besideOf(actor.agencyId())
                .flatMap(agency -> plans.find(Set.of(agency), id))
                .filter(plan -> plan.state() != PlanState.DRAFT);
    }

    /** Returns the agencies whose plans this person sees: those of the scope, and the one beside which a party stands. */
    Set<UUID> scope(Actor actor) {
        Set<UUID> scope = new HashSet<>(agencies.scopeOf(actor));
        agencies.besideOf(actor.agencyId()).ifPresent(scope::add);
        return scope;
    }

    /** Returns the own plan, or the one that a party beside the agency decides on, in the edition that was seen. */
    AnnualPlan decided(Actor actor, UUID id, String edition) {
        AnnualPlan plan = beside(actor, id).orElseGet(() -> own(actor, id));
        return edition.matches("\\d{1,18}") ? plan.seenAt(Long.parseLong(edition)) : plan;
    }

    /** Returns what a department is in charge of; all of the plan where none is named. */
    AnnualPlan visible(Actor actor, UUID id, String department) {
        AnnualPlan plan = visible(actor, id);
        if (department.isEmpty()) {
            return plan;
        }
        AnnualPlan own = plan.ofDepartment(department);
        if (own.lines().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return own;
    }

    AnnualPlan own(Actor actor, UUID id) {
        return find(Set.of(actor.agencyId()), id);
    }

    /** Returns the plan in the edition that the person saw: who saw an older one is told so when it is changed. */
    AnnualPlan seen(Actor actor, UUID id, String edition) {
        AnnualPlan plan = own(actor, id);
        return edition.matches("\\d{1,18}") ? plan.seenAt(Long.parseLong(edition)) : plan;
    }

    /** Returns a plan that was published, whoever asks; one that was replaced stays in sight. */
    AnnualPlan published(UUID id) {
        return plans.published(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AnnualPlan find(Set<UUID> agencies, UUID id) {
        return plans.find(agencies, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
