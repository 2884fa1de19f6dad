package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Screens;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Open;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The big screen of a draw: open to whoever has its address, which the operator makes and takes back. */
@Controller
class ScreenPages {
    private final Screens screens;
    private final OwnDraws own;
    private final ScreenViews views;
    private final LivePages live;
    private final Guesses guesses;

    ScreenPages(Screens screens, OwnDraws own, ScreenViews views, LivePages live, Guesses guesses) {
        this.screens = screens;
        this.own = own;
        this.views = views;
        this.live = live;
        this.guesses = guesses;
    }

    @Open
    @GetMapping("/screen/{code}")
    String page(
        @PathVariable String code,
        HttpServletRequest request,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) {
        response.setHeader("Cache-Control", "no-store");
        Optional<DrawRecord> found = find(code, request, response, model);
        if (found.isEmpty()) {
            return "draw/slip-gone-page";
        }
        UUID id = found.get().id();
        LiveTag tag = live.tag(id, "/screen/" + code + "/live");
        // Read after the version, so that no change falls between.
        DrawRecord draw = screens.find(code).orElse(found.get());
        model.addAttribute("page", views.of(draw, tag, locale));
        return "draw/screen-page";
    }

    @Open
    @GetMapping("/screen/{code}/live")
    ResponseEntity<SseEmitter> live(
        @PathVariable String code,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model
    ) {
        return find(code, request, response, model).map(draw -> live.stream(request, draw.id()))
                .orElseGet(() -> ResponseEntity.status(response.getStatus()).build());
    }

    /** Opens the screen under a new address. */
    @Requires(Permission.DRAW_RUN)
    @PostMapping("/draws/{id}/screen")
    String open(Actor actor, @PathVariable UUID id) {
        own.own(actor, id);
        screens.open(id, actor);
        return "redirect:/draws/" + id;
    }

    /** Shuts the screen's address. */
    @Requires(Permission.DRAW_RUN)
    @PostMapping("/draws/{id}/screen/shut")
    String shut(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        own.own(actor, id);
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(screens.shut(id, actor), ""));
        return "redirect:/draws/" + id;
    }

    private Optional<DrawRecord> find(
        String code,
        HttpServletRequest request,
        HttpServletResponse response,
        Model model
    ) {
        Optional<DrawRecord> draw = screens.find(code);
        if (draw.isEmpty()) {
            boolean waits = guesses.tooMany(request.getRemoteAddr());
            model.addAttribute("why", waits ? "many" : "screen");
            response.setStatus((waits ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        }
        return draw;
    }
}
