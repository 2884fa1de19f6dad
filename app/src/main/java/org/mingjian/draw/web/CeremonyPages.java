package org.mingjian.draw.web;

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
    private final LivePages live;

    CeremonyPages(OwnDraws own, CeremonyView view, LivePages live) {
        this.own = own;
        this.view = view;
        this.live = live;
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
        LiveTag tag = live.tag(id, "/draws/" + id + "/live");
        DrawRecord draw = own.visible(actor, id);
        model.addAttribute("live", tag);
        model.addAttribute("page", view.of(draw, actor, StepNote.in(model), page, size, locale));
        return "draw/ceremony-page";
    }
}
