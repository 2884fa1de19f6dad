package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.mingjian.draw.BeaconEntry;
import org.mingjian.draw.Ceremony;
import org.mingjian.draw.Chains;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Party;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a party of the seed: only in the session of the account that was chosen for it (VDP §4.1). */
@Controller
class SharePages {
    private final Ceremony ceremony;
    private final OwnDraws own;
    private final ShareViews views;
    private final LivePages live;
    private final Chains chains;

    SharePages(Ceremony ceremony, OwnDraws own, ShareViews views, LivePages live, Chains chains) {
        this.ceremony = ceremony;
        this.own = own;
        this.views = views;
        this.live = live;
        this.chains = chains;
    }

    @Requires(Permission.SHARE_GIVE)
    @GetMapping("/draws/{id}/share")
    String page(Actor actor, @PathVariable UUID id, HttpServletResponse response, Locale locale, Model model) {
        LiveTag tag = live.tag(id, "/draws/" + id + "/live");
        DrawRecord draw = own.visible(actor, id);
        Party party = own.party(actor, draw);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", views.of(draw, party, actor.agencyName(), "/draws/" + id + "/share", tag,
                StepNote.in(model), locale));
        model.addAttribute("chain",
                ChainView.of(chains.usable(draw, party.code(), actor), chains.behind(draw, party), party));
        return "draw/share-page";
    }

    /** Locks the share as the next value of the party's chain. */
    @Requires(Permission.SHARE_GIVE)
    @PostMapping("/draws/{id}/share/chain")
    String chain(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        own.party(actor, own.visible(actor, id));
        return back(id, chains.use(id, actor), "", redirect);
    }

    @Requires(Permission.SHARE_GIVE)
    @PostMapping("/draws/{id}/share/commit")
    String commit(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String commitment,
        RedirectAttributes redirect
    ) {
        own.party(actor, own.visible(actor, id));
        String typed = hex(commitment);
        return back(id, ceremony.commitShare(id, actor, typed), typed, redirect);
    }

    @Requires(Permission.SHARE_GIVE)
    @PostMapping("/draws/{id}/share/reveal")
    String reveal(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String share,
        RedirectAttributes redirect
    ) {
        own.party(actor, own.visible(actor, id));
        String typed = hex(share);
        return back(id, ceremony.revealShare(id, actor, typed), typed, redirect);
    }

    /** Logs the result that the agency leaves out; it is the same whoever logs it (VDP §4.6). */
    @Requires(Permission.SHARE_GIVE)
    @PostMapping("/draws/{id}/share/result")
    String result(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        own.party(actor, own.own(actor, id));
        return back(id, ceremony.logResult(id, actor), "", redirect);
    }

    @Requires(Permission.SHARE_GIVE)
    @PostMapping("/draws/{id}/share/beacon")
    String beacon(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String text,
        @RequestParam(defaultValue = "") String signature,
        RedirectAttributes redirect
    ) {
        own.party(actor, own.own(actor, id));
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote
                .ofBeacon(ceremony.enterBeacon(id, actor, new BeaconEntry(text, signature)), text, signature));
        return "redirect:/draws/" + id + "/share";
    }

    /** What is copied by hand comes in groups and sometimes in capitals. */
    static String hex(String typed) {
        return typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static String back(UUID id, StepOutcome outcome, String typed, RedirectAttributes redirect) {
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(outcome, typed));
        return "redirect:/draws/" + id + "/share";
    }
}
