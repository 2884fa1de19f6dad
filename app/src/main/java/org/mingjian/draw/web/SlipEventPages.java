package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventSeeding;
import org.mingjian.draw.Party;
import org.mingjian.draw.Slip;
import org.mingjian.draw.SlipOutcome;
import org.mingjian.draw.Slips;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a witness without account for a fresh share; open to anybody, the code in its address lets one in. */
@Controller
class SlipEventPages {
    private final Slips slips;
    private final Draws draws;
    private final EventBook book;
    private final EventSeeding seeding;
    private final EventShareViews views;
    private final Agencies agencies;
    private final Guesses guesses;

    SlipEventPages(
            Slips slips, Draws draws, EventBook book, EventSeeding seeding, EventShareViews views, Agencies agencies,
            Guesses guesses
    ) {
        this.slips = slips;
        this.draws = draws;
        this.book = book;
        this.seeding = seeding;
        this.views = views;
        this.agencies = agencies;
        this.guesses = guesses;
    }

    @Open
    @GetMapping("/w/{code}/event")
    String page(
        @PathVariable String code,
        HttpServletRequest request,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) {
        response.setHeader("Cache-Control", "no-store");
        Slip slip = slip(code, request);
        DrawRecord draw = draws.find(slip.draw()).orElseThrow();
        Party party = draws.parties(draw.id())
                .stream()
                .filter(one -> one.code().equals(slip.party()))
                .findFirst()
                .orElseThrow();
        String agency = agencies.byId(draw.agency()).map(Agency::name).orElse(draw.org());
        model.addAttribute("page", views.of(draw, party, newest(slip), agency, "/w/" + code + "/event",
                StepNote.in(model), locale));
        return "draw/slip-event-page";
    }

    @Open
    @PostMapping("/w/{code}/event/commit")
    String commit(
        @PathVariable String code,
        @RequestParam(defaultValue = "") String commitment,
        HttpServletRequest request,
        RedirectAttributes redirect
    ) {
        String typed = SharePages.hex(commitment);
        return act(code, typed, (slip, event) -> seeding.commit(slip, event.id(), typed), request, redirect);
    }

    @Open
    @PostMapping("/w/{code}/event/reveal")
    String reveal(
        @PathVariable String code,
        @RequestParam(defaultValue = "") String share,
        HttpServletRequest request,
        RedirectAttributes redirect
    ) {
        String typed = SharePages.hex(share);
        return act(code, typed, (slip, event) -> seeding.reveal(slip, event.id(), typed), request, redirect);
    }

    private String act(
        String code,
        String typed,
        BiFunction<Slip, EventRecord, StepOutcome> step,
        HttpServletRequest request,
        RedirectAttributes redirect
    ) {
        Slip slip = slip(code, request);
        newest(slip).ifPresent(event -> redirect.addFlashAttribute(StepNote.ATTRIBUTE,
                StepNote.of(step.apply(slip, event), typed)));
        return "redirect:/w/" + code + "/event";
    }

    /** Returns the event that waits, or the last one. */
    private Optional<EventRecord> newest(Slip slip) {
        return book.open(slip.draw())
                .or(() -> book.logged(slip.draw()).stream().reduce((first, second) -> second));
    }

    private Slip slip(String code, HttpServletRequest request) {
        return switch (slips.find(code)) {
            case SlipOutcome.Valid(Slip slip) -> slip;
            case SlipOutcome.Unknown unknown -> throw new ResponseStatusException(
                    guesses.tooMany(request.getRemoteAddr()) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND);
            case SlipOutcome.Expired expired -> throw new ResponseStatusException(HttpStatus.GONE);
            case SlipOutcome.Withdrawn withdrawn -> throw new ResponseStatusException(HttpStatus.GONE);
        };
    }
}
