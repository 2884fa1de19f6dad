package org.mingjian.registry.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Turns the agency that an address names into those whose registries are looked at (SEC-07). */
@Component
class Scope {
    /** The address's word for the own agency and all below it. */
    static final String ALL = "all";
    private final Agencies agencies;

    Scope(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Returns the own agency for an empty text, all in scope for {@link #ALL}, else the one with that code. */
    Set<UUID> chosen(Actor actor, String agency) {
        if (agency.isEmpty()) {
            return Set.of(actor.agencyId());
        }
        if (agency.equals(ALL)) {
            return agencies.scopeOf(actor);
        }
        return agencies.byCode(agency)
                .map(Agency::id)
                .filter(id -> agencies.scopeOf(actor).contains(id))
                .map(Set::of)
                .orElseThrow(Scope::notFound);
    }

    Set<UUID> all(Actor actor) {
        return agencies.scopeOf(actor);
    }

    /** Returns the agencies to choose from; none where there is no choice. */
    List<Agency> choices(Actor actor) {
        List<Agency> visible = agencies.visible(actor);
        return visible.size() < 2 ? List.of() : visible;
    }

    String nameOf(UUID agency) {
        return agencies.byId(agency).map(Agency::name).orElse("");
    }

    /** Returns the code of the region of an agency's seat. */
    String regionOf(UUID agency) {
        return agencies.byId(agency).map(Agency::regionCode).orElse("");
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
