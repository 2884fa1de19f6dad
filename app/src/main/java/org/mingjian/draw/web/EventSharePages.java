package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventSeeding;
import org.mingjian.draw.Party;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a party's fresh share for an event, only in the session of the party's own account (VDP §7.2). */
@Controller
class EventSharePages {
    private final OwnDraws own;
    private final EventBook book;
    private final EventSeeding seeding;
    private final EventShareViews views;

    EventSharePages(OwnDraws own, EventBook book, EventSeeding seeding, EventShareViews views) {
        this.own = own;
        this.book = book;
        this.seeding = seeding;
        this.views = views;
    }

    @Requires(Permission.SHARE_GIVE)
    @GetMapping("/draws/{id}/events/{event}/share")
    String page(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable UUID event,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) {
        EventRecord record = find(actor, id, event);
        DrawRecord draw = own.visible(actor, id);
        Party party = own.party(actor, draw);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", views.of(draw, party, Optional.of(record), actor.agencyName(),
                "/draws/" + id + "/events/" + event + "/share", StepNote.in(model), locale));
        return "draw/event-share-page";
    }

    @Requires(Permission.SHARE_GIVE)
    @PostMapping("/draws/{id}/events/{event}/share/commit")
    String commit(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable UUID event,
        @RequestParam(defaultValue = "") String commitment,
        RedirectAttributes redirect
    ) {
        find(actor, id, event);
        String typed = SharePages.hex(commitment);
        return back(id, event, seeding.commit(id, event, actor, typed), typed, redirect);
    }

    @Requires(Permission.SHARE_GIVE)
    @PostMapping("/draws/{id}/events/{event}/share/reveal")
    String reveal(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable UUID event,
        @RequestParam(defaultValue = "") String share,
        RedirectAttributes redirect
    ) {
        find(actor, id, event);
        String typed = SharePages.hex(share);
        return back(id, event, seeding.reveal(id, event, actor, typed), typed, redirect);
    }

    private EventRecord find(Actor actor, UUID id, UUID event) {
        own.party(actor, own.visible(actor, id));
        return book.find(id, event).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(
        UUID id,
        UUID event,
        StepOutcome outcome,
        String typed,
        RedirectAttributes redirect
    ) {
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(outcome, typed));
        return "redirect:/draws/" + id + "/events/" + event + "/share";
    }
}
