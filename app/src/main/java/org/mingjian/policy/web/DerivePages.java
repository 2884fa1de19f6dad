package org.mingjian.policy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.Derivation;
import org.mingjian.policy.NewPolicy;
import org.mingjian.policy.PolicyDrafts;
import org.mingjian.policy.PolicyLibrary;
import org.mingjian.policy.PolicyLibrary.Found;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes an own policy from its beginning over its submission to a leader's decision (BEY-06). */
@Controller
class DerivePages {
    private final PolicyLibrary library;
    private final PolicyDrafts drafts;
    private final PolicyViews views;

    DerivePages(PolicyLibrary library, PolicyDrafts drafts, PolicyViews views) {
        this.library = library;
        this.drafts = drafts;
        this.views = views;
    }

    @Requires(Permission.POLICY_DERIVE)
    @GetMapping("/policies/{ref}/derive")
    String form(Actor actor, @PathVariable String ref, Locale locale, Model model) {
        Found base = require(actor, ref);
        boolean own = base.own().filter(one -> one.agencyId().equals(actor.agencyId())).isPresent();
        return show(base, NewPolicy.of(base.document(), own), List.of(), locale, model);
    }

    @Requires(Permission.POLICY_DERIVE)
    @PostMapping("/policies/{ref}/derive")
    String derive(
        Actor actor,
        @PathVariable String ref,
        @RequestParam(defaultValue = "") String id,
        @RequestParam(defaultValue = "") String zh,
        @RequestParam(defaultValue = "") String en,
        @RequestParam(defaultValue = "") String title,
        @RequestParam(defaultValue = "") String number,
        @RequestParam(defaultValue = "") String from,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        NewPolicy typed = new NewPolicy(id.strip(), zh.strip(), en.strip(), title.strip(), number.strip(),
                from.strip());
        return switch (drafts.derive(actor, ref, typed)) {
            case Outcome.Done<Derivation>(Derivation made) -> "redirect:/policies/" + made.id();
            case Outcome.Refused<Derivation> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(require(actor, ref), typed, refused.faults(), locale, model);
            }
        };
    }

    @Requires(Permission.POLICY_DERIVE)
    @PostMapping("/policies/{ref}/submission")
    String submit(
        Actor actor,
        @PathVariable String ref,
        @RequestParam(defaultValue = "0") int revision,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        return after(actor, ref, drafts.submit(actor, own(actor, ref), revision), locale, response, model);
    }

    @Requires(Permission.POLICY_APPROVE)
    @PostMapping("/policies/{ref}/approval")
    String approve(
        Actor actor,
        @PathVariable String ref,
        @RequestParam(defaultValue = "0") int revision,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        return after(actor, ref, drafts.approve(actor, own(actor, ref), revision), locale, response, model);
    }

    @Requires(Permission.POLICY_APPROVE)
    @PostMapping("/policies/{ref}/return")
    String sendBack(
        Actor actor,
        @PathVariable String ref,
        @RequestParam(defaultValue = "0") int revision,
        @RequestParam(defaultValue = "") String reason,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        return after(actor, ref, drafts.sendBack(actor, own(actor, ref), revision, reason), locale, response, model);
    }

    private String after(
        Actor actor,
        String ref,
        Outcome<Derivation> outcome,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        if (outcome.faults().isEmpty()) {
            return "redirect:/policies/" + ref;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", views.page(actor, require(actor, ref), "", outcome.faults(), locale));
        return "policy/policy-page";
    }

    private String show(Found base, NewPolicy typed, List<Fault> faults, Locale locale, Model model) {
        model.addAttribute("page", new DerivePage(base.ref(), base.document().names().in(locale), typed, faults));
        return "policy/derive-page";
    }

    private Found require(Actor actor, String ref) {
        return library.find(actor, ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A superior reads what its subordinates write, but only the agency itself acts on it. */
    private UUID own(Actor actor, String ref) {
        return require(actor, ref).own()
                .filter(one -> one.agencyId().equals(actor.agencyId()))
                .map(Derivation::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
