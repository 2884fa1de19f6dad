package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.document.Qr;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.Party;
import org.mingjian.draw.Slips;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.shell.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives out slips: each code is shown once, on a page that can be printed and cut. */
@Controller
class SlipDesk {
    private static final String ISSUED = "slipsIssued";

    private final Slips slips;
    private final Draws draws;
    private final OwnDraws own;
    private final PublicAddress address;

    SlipDesk(Slips slips, Draws draws, OwnDraws own, PublicAddress address) {
        this.slips = slips;
        this.draws = draws;
        this.own = own;
        this.address = address;
    }

    /**
     * Issues a slip to a party, or to each party without account that has not locked its share yet.
     *
     * @param party the party's code, or the empty string for all
     */
    @Requires({Permission.DRAW_SEAL, Permission.DRAW_RUN})
    @PostMapping("/draws/{id}/slips")
    String issue(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String party,
        RedirectAttributes redirect
    ) {
        DrawRecord draw = own.own(actor, id);
        List<SlipsPage.Line> issued = new ArrayList<>();
        for (Party one : draws.parties(draw.id())) {
            boolean wanted = party.isEmpty() ? one.commitment().isEmpty() : one.code().equals(party);
            Optional<Slips.Issued> slip = wanted ? slips.issue(id, one.code(), actor) : Optional.empty();
            slip.map(this::line).ifPresent(issued::add);
        }
        redirect.addFlashAttribute(ISSUED, List.copyOf(issued));
        return "redirect:/draws/" + id + "/slips";
    }

    @Requires({Permission.DRAW_SEAL, Permission.DRAW_RUN})
    @PostMapping("/draws/{id}/slips/withdraw")
    String withdraw(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String party,
        RedirectAttributes redirect
    ) {
        own.own(actor, id);
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(slips.withdraw(id, party, actor), ""));
        return "redirect:/draws/" + id;
    }

    @Requires({Permission.DRAW_SEAL, Permission.DRAW_RUN})
    @GetMapping("/draws/{id}/slips")
    String page(
        Actor actor,
        @PathVariable UUID id,
        jakarta.servlet.http.HttpServletResponse response,
        Model model
    ) {
        DrawRecord draw = own.own(actor, id);
        response.setHeader("Cache-Control", "no-store");
        List<SlipsPage.Line> lines = new ArrayList<>();
        if (model.getAttribute(ISSUED) instanceof List<?> issued) {
            issued.forEach(line -> lines.add((SlipsPage.Line) line));
        }
        model.addAttribute("page", new SlipsPage(draw, actor.agencyName(), lines, address.reachable()));
        return "draw/slips-page";
    }

    private SlipsPage.Line line(Slips.Issued issued) {
        String whole = address.of("/w/" + issued.code());
        return new SlipsPage.Line(issued.partyName(), whole, Qr.of(whole), issued.slip().expiresAt());
    }
}
