package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Openings;
import org.mingjian.draw.SeatLine;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The receiver's page of a sealed draw: look inside, which is recorded, and open it (VDP §4.7). Nobody else's. */
@Controller
class EnvelopePages {
    private static final String PAGE = "draw/envelope-page";

    private final OwnDraws own;
    private final Openings openings;
    private final EnvelopeViews views;
    private final DrawWords words;

    EnvelopePages(OwnDraws own, Openings openings, EnvelopeViews views, DrawWords words) {
        this.own = own;
        this.openings = openings;
        this.views = views;
        this.words = words;
    }

    @Requires(Permission.SHARE_GIVE)
    @GetMapping("/draws/{id}/envelope")
    String page(Actor actor, @PathVariable UUID id, HttpServletResponse response, Locale locale, Model model) {
        return show(received(actor, id), actor, List.of(), response, StepNote.in(model), locale, model);
    }

    /** A look is an act of its own: it is recorded, so that it cannot be had by opening an address. */
    @Requires(Permission.SHARE_GIVE)
    @PostMapping("/draws/{id}/envelope/read")
    String read(Actor actor, @PathVariable UUID id, HttpServletResponse response, Locale locale, Model model) {
        DrawRecord draw = received(actor, id);
        Optional<Openings.Content> content = openings.look(id, actor);
        return show(draw, actor, content.map(this::rows).orElse(List.of()), response, Optional.empty(), locale, model);
    }

    @Requires(Permission.SHARE_GIVE)
    @PostMapping("/draws/{id}/envelope/open")
    String open(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        received(actor, id);
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(openings.open(id, actor), ""));
        return "redirect:/draws/" + id + "/envelope";
    }

    private DrawRecord received(Actor actor, UUID id) {
        DrawRecord draw = own.visible(actor, id);
        if (openings.of(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!openings.receives(id, actor)) {
            throw new AccessDeniedException("The sealed share is another party's to receive.");
        }
        return draw;
    }

    private String show(
        DrawRecord draw,
        Actor actor,
        List<EnvelopePage.Row> rows,
        HttpServletResponse response,
        Optional<StepNote> note,
        Locale locale,
        Model model
    ) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", new EnvelopePage(draw, views.of(draw, actor).orElseThrow(), rows,
                note.map(one -> words.note(one, locale))));
        return PAGE;
    }

    private List<EnvelopePage.Row> rows(Openings.Content content) {
        Map<String, String> teams = content.seats()
                .stream()
                .collect(Collectors.groupingBy(SeatLine::code,
                        Collectors.mapping(SeatLine::name, Collectors.joining("、"))));
        return content.drawn()
                .stream()
                .map(line -> new EnvelopePage.Row(line.position(), line.name(), line.code(),
                        teams.getOrDefault(line.code(), "")))
                .toList();
    }
}
