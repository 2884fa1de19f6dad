package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.Candidate;
import org.mingjian.registry.Candidates;
import org.mingjian.registry.InterestOrigin;
import org.mingjian.registry.Interests;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposes possible interests; only what somebody confirms is registered, as found (REG-08). */
@Controller
class CandidatePages {
    private final Candidates candidates;
    private final Interests interests;

    CandidatePages(Candidates candidates, Interests interests) {
        this.candidates = candidates;
        this.interests = interests;
    }

    @Requires(Permission.INTERESTS_EDIT)
    @GetMapping("/interests/candidates")
    String page(Actor actor, Model model) {
        return show(candidates.of(actor.agencyId()), List.of(), model);
    }

    @Requires(Permission.INTERESTS_EDIT)
    @PostMapping("/interests/candidates")
    String confirm(
        Actor actor,
        @RequestParam(defaultValue = "") String certificate,
        @RequestParam(defaultValue = "") String code,
        @RequestParam(defaultValue = "") String interest,
        HttpServletResponse response,
        Model model
    ) {
        Outcome<String> outcome = interests.put(actor, certificate, code, interest, InterestOrigin.FOUND);
        if (outcome.faults().isEmpty()) {
            return "redirect:/interests/candidates";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(candidates.of(actor.agencyId()), outcome.faults(), model);
    }

    private static String show(List<Candidate> found, List<Fault> faults, Model model) {
        model.addAttribute("page", new CandidatePage(found, faults));
        return "registry/candidate-page";
    }
}
