package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.Party;
import org.mingjian.draw.Slip;
import org.mingjian.draw.SlipOutcome;
import org.mingjian.draw.Slips;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lets those in who hold a slip, and says to all others why it opens nothing. */
@Component
class SlipDoor {
    static final String GONE = "draw/slip-gone-page";

    private final Slips slips;
    private final Draws draws;
    private final Agencies agencies;
    private final Guesses guesses;

    SlipDoor(Slips slips, Draws draws, Agencies agencies, Guesses guesses) {
        this.slips = slips;
        this.draws = draws;
        this.agencies = agencies;
        this.guesses = guesses;
    }

    /** Whose a slip is. */
    record Holder(DrawRecord draw, Party party, String agency) {}

    /** Finds the slip of a code, or says in the response why it opens nothing; then {@link #GONE} is the page. */
    Optional<Slip> open(String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (slips.find(code)) {
            case SlipOutcome.Valid(Slip slip) -> Optional.of(slip);
            case SlipOutcome.Unknown unknown -> guesses.tooMany(request.getRemoteAddr())
                    ? none("many", HttpStatus.TOO_MANY_REQUESTS, response, model)
                    : none("unknown", HttpStatus.NOT_FOUND, response, model);
            case SlipOutcome.Expired expired -> none("expired", HttpStatus.GONE, response, model);
            case SlipOutcome.Withdrawn withdrawn -> none("withdrawn", HttpStatus.GONE, response, model);
        };
    }

    private static Optional<Slip> none(String why, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("why", why);
        return Optional.empty();
    }

    Holder holder(Slip slip) {
        DrawRecord draw = draws.find(slip.draw()).orElseThrow();
        Party party = draws.parties(draw.id())
                .stream()
                .filter(one -> one.code().equals(slip.party()))
                .findFirst()
                .orElseThrow();
        return new Holder(draw, party, agencies.byId(draw.agency()).map(Agency::name).orElse(draw.org()));
    }
}
