package org.mingjian.policy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.Adoption;
import org.mingjian.policy.PolicyAdoption;
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

@Controller
class PolicyPages {
    private final PolicyAdoption adoption;
    private final PolicyLibrary library;
    private final PolicyViews views;
    private final Clock clock;

    PolicyPages(PolicyAdoption adoption, PolicyLibrary library, PolicyViews views, Clock clock) {
        this.adoption = adoption;
        this.library = library;
        this.views = views;
        this.clock = clock;
    }

    @Requires(Permission.POLICY_VIEW)
    @GetMapping("/policies")
    String list(Actor actor, Locale locale, Model model) {
        Optional<Adoption> now = adoption.inForce(actor.agencyId(), LocalDate.now(clock));
        List<Found> all = library.list(actor);
        boolean listed = now.filter(held -> all.stream().noneMatch(one -> one.document().hash().equals(held.hash())))
                .isEmpty();
        List<PolicyListPage.Row> rows = all.stream().map(found -> views.row(found, now, locale)).toList();
        Optional<PolicyListPage.Row> earlier = listed
                ? Optional.empty()
                : now.flatMap(held -> library.find(actor, held.hash())).map(found -> views.row(found, now, locale));
        model.addAttribute("page", new PolicyListPage(actor.agencyName(), rows, earlier));
        return "policy/policy-list-page";
    }

    @Requires(Permission.POLICY_VIEW)
    @GetMapping("/policies/{id}")
    String page(Actor actor, @PathVariable String id, Locale locale, Model model) {
        return show(actor, require(actor, id), LocalDate.now(clock).toString(), List.of(), locale, model);
    }

    @Requires(Permission.POLICY_ADOPT)
    @PostMapping("/policies/{id}/adoptions")
    String adopt(
        Actor actor,
        @PathVariable String id,
        @RequestParam(defaultValue = "") String from,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        Found policy = require(actor, id);
        List<Fault> faults = day(from).map(day -> adoption.adopt(actor, id, day))
                .orElseGet(() -> Outcome.refused(Fault.of("from", "policy.fault.no-date", from)))
                .faults();
        if (faults.isEmpty()) {
            return "redirect:/policies/" + policy.ref();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, policy, from, faults, locale, model);
    }

    private String show(Actor actor, Found policy, String from, List<Fault> faults, Locale locale, Model model) {
        model.addAttribute("page", views.page(actor, policy, from, faults, locale));
        return "policy/policy-page";
    }

    private Found require(Actor actor, String id) {
        return library.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
