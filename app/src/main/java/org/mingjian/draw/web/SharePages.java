package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.draw.BeaconKind;
import org.mingjian.draw.Ceremony;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
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
    private final DrawWords words;

    SharePages(Ceremony ceremony, OwnDraws own, DrawWords words) {
        this.ceremony = ceremony;
        this.own = own;
        this.words = words;
    }

    @Requires(Permission.SHARE_GIVE)
    @GetMapping("/draws/{id}/share")
    String page(Actor actor, @PathVariable UUID id, HttpServletResponse response, Locale locale, Model model) {
        DrawRecord draw = own.visible(actor, id);
        Party party = own.party(actor, draw);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", page(draw, party, actor.agencyName(), StepNote.in(model), locale));
        return "draw/share-page";
    }

    /** Says whether the stage that a page shows is still the present one. */
    @Requires(Permission.SHARE_GIVE)
    @GetMapping("/draws/{id}/share/stage")
    String stage(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String shown,
        HttpServletResponse response,
        Model model
    ) {
        DrawRecord draw = own.visible(actor, id);
        String stage = stage(draw, own.party(actor, draw));
        if (!shown.isEmpty() && !shown.equals(stage)) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("draw", draw);
        model.addAttribute("stage", stage);
        return "draw/share-stage-partial";
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

    /** What is copied by hand comes in groups and sometimes in capitals. */
    private static String hex(String typed) {
        return typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static String back(UUID id, StepOutcome outcome, String typed, RedirectAttributes redirect) {
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(outcome, typed));
        return "redirect:/draws/" + id + "/share";
    }

    private SharePage page(DrawRecord draw, Party party, String agency, Optional<StepNote> note, Locale locale) {
        return new SharePage(draw, party, agency, stage(draw, party), draw.draft().beacon() == BeaconKind.NONE,
                draw.seal().map(seal -> words.second(seal.revealDeadline())),
                party.committedAt().map(words::full).orElse(""), party.revealedAt().map(words::full).orElse(""),
                draw.seal().map(seal -> Arrays.asList(seal.commitment().split("(?<=\\G.{8})"))).orElse(List.of()),
                note.map(one -> new CeremonyPage.Note(one.kind(),
                        one.shortfalls().stream().map(line -> words.shortfall(line, locale)).toList(), one.typed(),
                        "")));
    }

    private String stage(DrawRecord draw, Party party) {
        if (party.share().isPresent()) {
            return "revealed";
        } else if (draw.state() == DrawState.PREPARING) {
            return "commit";
        } else if (draw.state() != DrawState.SEALED) {
            return "over";
        }
        return words.now().isAfter(draw.sealed().revealDeadline()) ? "late" : "reveal";
    }
}
