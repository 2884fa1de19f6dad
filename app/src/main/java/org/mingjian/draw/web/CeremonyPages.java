package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.mingjian.draw.DrawRecord;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the ceremony of a draw; {@link CeremonyActs} takes its steps. */
@Controller
class CeremonyPages {
    private final OwnDraws own;
    private final CeremonyView view;
    private final SeedViews seeds;
    private final CeremonySteps steps;

    CeremonyPages(OwnDraws own, CeremonyView view, SeedViews seeds, CeremonySteps steps) {
        this.own = own;
        this.view = view;
        this.seeds = seeds;
        this.steps = steps;
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}")
    String page(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Locale locale,
        Model model
    ) {
        DrawRecord draw = own.visible(actor, id);
        model.addAttribute("page", view.of(draw, actor, StepNote.in(model), page, size, locale));
        return "draw/ceremony-page";
    }

    /**
     * Shows how far the seed is, for a page that asks again and again; a page whose phase has passed is asked to
     * build itself anew.
     */
    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}/seed")
    String seed(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String phase,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) {
        DrawRecord draw = own.visible(actor, id);
        SeedView seed = seeds.of(draw, locale);
        if (!phase.isEmpty() && !phase.equals(seed.phase())) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("draw", draw);
        model.addAttribute("seed", seed);
        model.addAttribute("note", steps.seedNote(draw, seed, locale));
        return "draw/seed-partial";
    }
}
