package org.mingjian.draw.web;

import java.util.UUID;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.Party;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds draws for a person: those outside the person's scope do not exist, those of a subordinate are read only (SEC-07). */
@Component
class OwnDraws {
    private final Draws draws;
    private final Agencies agencies;

    OwnDraws(Draws draws, Agencies agencies) {
        this.draws = draws;
        this.agencies = agencies;
    }

    DrawRecord visible(Actor actor, UUID id) {
        return draws.find(id, agencies.scopeOf(actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Finds a draw that the actor's own agency holds; others of the scope may be seen and not touched. */
    DrawRecord own(Actor actor, UUID id) {
        DrawRecord draw = visible(actor, id);
        if (!draw.agency().equals(actor.agencyId())) {
            throw new AccessDeniedException("The draw is another agency's.");
        }
        return draw;
    }

    /** Finds the party that this account was chosen for; its page is nobody else's. */
    Party party(Actor actor, DrawRecord draw) {
        return draws.parties(draw.id())
                .stream()
                .filter(party -> party.account().filter(actor.accountId()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("The account is no party of the draw."));
    }

    /** Tells whether a party has not given its share, in time or yet. */
    boolean withheld(DrawRecord draw, String code) {
        return draws.parties(draw.id())
                .stream()
                .anyMatch(party -> party.code().equals(code) && party.share().isEmpty());
    }

    boolean isParty(Actor actor, DrawRecord draw) {
        return draw.draft()
                .parties()
                .stream()
                .anyMatch(party -> party.account().filter(actor.accountId()::equals).isPresent());
    }
}
