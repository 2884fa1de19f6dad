package org.mingjian.draw.web;

import java.util.Locale;
import java.util.UUID;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Rehearsal;
import org.mingjian.draw.RehearsalOutcome;
import org.mingjian.draw.Rehearsals;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.PolicyShelf;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dry runs of a draft, apart from everything that a draw is made by. */
@Controller
class RehearsalPages {
    private final Rehearsals rehearsals;
    private final OwnDraws own;
    private final DrawWords words;
    private final PolicyShelf shelf;

    RehearsalPages(Rehearsals rehearsals, OwnDraws own, DrawWords words, PolicyShelf shelf) {
        this.rehearsals = rehearsals;
        this.own = own;
        this.words = words;
        this.shelf = shelf;
    }

    @Requires({Permission.DRAW_PREPARE, Permission.DRAW_RUN})
    @PostMapping("/draws/{id}/rehearsals")
    String run(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        own.own(actor, id);
        return switch (rehearsals.run(id, actor)) {
            case RehearsalOutcome.Run(UUID rehearsal) -> "redirect:/draws/" + id + "/rehearsals/" + rehearsal;
            case RehearsalOutcome.Refused refused -> {
                redirect.addFlashAttribute(StepNote.ATTRIBUTE,
                        StepNote.of(new StepOutcome.Refused(refused.shortfalls()), ""));
                yield "redirect:/draws/" + id;
            }
        };
    }

    @Requires({Permission.DRAW_PREPARE, Permission.DRAW_RUN})
    @GetMapping("/draws/{id}/rehearsals/{rehearsal}")
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID rehearsal, Locale locale, Model model) {
        DrawRecord draw = own.own(actor, id);
        Rehearsal found = rehearsals.find(id, rehearsal)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean grouped = !shelf.of(draw.agency(), draw.policyId(), draw.policyVersion()).keyIndustries().isEmpty();
        model.addAttribute("page", new RehearsalPage(draw, found.id().toString(), found.seed(),
                words.full(found.at()),
                found.lines()
                        .stream()
                        .map(line -> new RehearsalPage.Line(line.number(), line.name(),
                                line.cell().isEmpty()
                                        ? words.say("draw.mandatory", locale)
                                        : words.stratum(line.cell(), grouped, locale),
                                line.team()))
                        .toList()));
        return "draw/rehearsal-page";
    }
}
