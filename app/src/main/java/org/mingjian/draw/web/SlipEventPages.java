package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventSeeding;
import org.mingjian.draw.Slip;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a witness without account for a fresh share; open to anybody, the code in its address lets one in. */
@Controller
class SlipEventPages {
    private final SlipDoor door;
    private final EventBook book;
    private final EventSeeding seeding;
    private final EventShareViews views;

    SlipEventPages(SlipDoor door, EventBook book, EventSeeding seeding, EventShareViews views) {
        this.door = door;
        this.book = book;
        this.seeding = seeding;
        this.views = views;
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
        Optional<Slip> slip = door.open(code, request, response, model);
        slip.ifPresent(found -> model.addAttribute("page", page(found, code, StepNote.in(model), locale)));
        return slip.isPresent() ? "draw/slip-event-page" : SlipDoor.GONE;
    }

    private EventSharePage page(Slip slip, String code, Optional<StepNote> note, Locale locale) {
        SlipDoor.Holder holder = door.holder(slip);
        return views.of(holder.draw(), holder.party(), newest(slip), holder.agency(), "/w/" + code + "/event", note,
                locale);
    }

    @Open
    @PostMapping("/w/{code}/event/commit")
    String commit(
        @PathVariable String code,
        @RequestParam(defaultValue = "") String commitment,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model,
        RedirectAttributes redirect
    ) {
        String typed = SharePages.hex(commitment);
        return act(code, typed, (slip, event) -> seeding.commit(slip, event.id(), typed), request, response, model,
                redirect);
    }

    @Open
    @PostMapping("/w/{code}/event/reveal")
    String reveal(
        @PathVariable String code,
        @RequestParam(defaultValue = "") String share,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model,
        RedirectAttributes redirect
    ) {
        String typed = SharePages.hex(share);
        return act(code, typed, (slip, event) -> seeding.reveal(slip, event.id(), typed), request, response, model,
                redirect);
    }

    private String act(
        String code,
        String typed,
        BiFunction<Slip, EventRecord, StepOutcome> step,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model,
        RedirectAttributes redirect
    ) {
        Optional<Slip> slip = door.open(code, request, response, model);
        slip.ifPresent(found -> newest(found).ifPresent(event -> redirect
                .addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(step.apply(found, event), typed))));
        return slip.isPresent() ? "redirect:/w/" + code + "/event" : SlipDoor.GONE;
    }

    /** Returns the event that waits, or the last one. */
    private Optional<EventRecord> newest(Slip slip) {
        return book.open(slip.draw())
                .or(() -> book.logged(slip.draw()).stream().reduce((first, second) -> second));
    }
}
