package org.mingjian.plan;

import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.plan.PlanStep.Kind;
import org.springframework.stereotype.Component;

/** The bodies outside an agency that decide on its plans or receive them: its government, its safety committee (ORG-06). */
@Component
class PlanParties {
    private final Agencies agencies;
    private final Accounts accounts;

    PlanParties(Agencies agencies, Accounts accounts) {
        this.agencies = agencies;
        this.accounts = accounts;
    }

    /** Says whether the body of a step has people here who can take it. */
    boolean acts(UUID agency, Kind kind) {
        return of(agency, kind)
                .filter(party -> !accounts.accountsOf(party.id(), permission(kind)).isEmpty())
                .isPresent();
    }

    /** Says whether a person belongs to the body of a step. */
    boolean is(Actor actor, AnnualPlan plan, Kind kind) {
        return of(plan.agency(), kind).filter(party -> party.id().equals(actor.agencyId())).isPresent()
                && actor.may(permission(kind));
    }

    private Optional<Agency> of(UUID agency, Kind kind) {
        return switch (kind) {
            case GOVERNMENT -> agencies.governmentOf(agency);
            case COMMITTEE_OFFICE -> agencies.safetyCommitteeOf(agency);
            case SUBMITTED, RETURNED, LEADING_GROUP, SUPERIOR, PUBLISHED -> Optional.empty();
        };
    }

    private static Permission permission(Kind kind) {
        return kind == Kind.GOVERNMENT ? Permission.PLAN_DECIDE : Permission.PLAN_RECEIVE;
    }
}
