package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mingjian.draw.BeaconEntry;
import org.mingjian.draw.Ceremony;
import org.mingjian.draw.Slip;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Open;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a witness without account: whoever holds the slip acts for its party, in this one draw. The page is open
 * to anybody; the code in its address is what lets one in.
 */
@Controller
class SlipPages {
    private final SlipDoor door;
    private final Ceremony ceremony;
    private final ShareViews views;
    private final LivePages live;

    SlipPages(SlipDoor door, Ceremony ceremony, ShareViews views, LivePages live) {
        this.door = door;
        this.ceremony = ceremony;
        this.views = views;
        this.live = live;
    }

    @Open
    @GetMapping("/w/{code}")
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
        return slip.isPresent() ? "draw/slip-page" : SlipDoor.GONE;
    }

    private SharePage page(Slip slip, String code, Optional<StepNote> note, Locale locale) {
        LiveTag tag = live.tag(slip.draw(), "/w/" + code + "/live");
        SlipDoor.Holder holder = door.holder(slip);
        return views.of(holder.draw(), holder.party(), holder.agency(), "/w/" + code, tag, note, locale);
    }

    @Open
    @GetMapping("/w/{code}/live")
    ResponseEntity<SseEmitter> live(
        @PathVariable String code,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model
    ) {
        return door.open(code, request, response, model)
                .map(slip -> live.stream(request, slip.draw()))
                .orElseGet(() -> ResponseEntity.status(response.getStatus()).build());
    }

    @Open
    @PostMapping("/w/{code}/commit")
    String commit(
        @PathVariable String code,
        @RequestParam(defaultValue = "") String commitment,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model,
        RedirectAttributes redirect
    ) {
        String typed = SharePages.hex(commitment);
        return act(code, typed, slip -> ceremony.commitShare(slip, typed), request, response, model, redirect);
    }

    @Open
    @PostMapping("/w/{code}/reveal")
    String reveal(
        @PathVariable String code,
        @RequestParam(defaultValue = "") String share,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model,
        RedirectAttributes redirect
    ) {
        String typed = SharePages.hex(share);
        return act(code, typed, slip -> ceremony.revealShare(slip, typed), request, response, model, redirect);
    }

    @Open
    @PostMapping("/w/{code}/beacon")
    String beacon(
        @PathVariable String code,
        @RequestParam(defaultValue = "") String text,
        @RequestParam(defaultValue = "") String signature,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model,
        RedirectAttributes redirect
    ) {
        BeaconEntry typed = new BeaconEntry(text, signature);
        Optional<Slip> slip = door.open(code, request, response, model);
        slip.ifPresent(found -> redirect.addFlashAttribute(StepNote.ATTRIBUTE,
                StepNote.ofBeacon(ceremony.enterBeacon(found, typed), text, signature)));
        return slip.isPresent() ? "redirect:/w/" + code : SlipDoor.GONE;
    }

    /** Logs the result that the agency leaves out; it is the same whoever logs it (VDP §4.6). */
    @Open
    @PostMapping("/w/{code}/result")
    String result(
        @PathVariable String code,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model,
        RedirectAttributes redirect
    ) {
        return act(code, "", ceremony::logResult, request, response, model, redirect);
    }

    private String act(
        String code,
        String typed,
        Function<Slip, StepOutcome> step,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model,
        RedirectAttributes redirect
    ) {
        Optional<Slip> slip = door.open(code, request, response, model);
        slip.ifPresent(found -> redirect.addFlashAttribute(StepNote.ATTRIBUTE,
                StepNote.of(step.apply(found), typed)));
        return slip.isPresent() ? "redirect:/w/" + code : SlipDoor.GONE;
    }
}
