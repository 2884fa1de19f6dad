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
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleWords;
import org.mingjian.policy.Strength;
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
    private final RuleWords words;
    private final Clock clock;

    PolicyPages(PolicyAdoption adoption, RuleWords words, Clock clock) {
        this.adoption = adoption;
        this.words = words;
        this.clock = clock;
    }

    @Requires(Permission.POLICY_VIEW)
    @GetMapping("/policies")
    String list(Actor actor, Locale locale, Model model) {
        Optional<Adoption> now = adoption.inForce(actor.agencyId(), LocalDate.now(clock));
        List<PolicyListPage.Row> rows = Policies.shipped()
                .list()
                .stream()
                .map(policy -> row(policy, now.filter(held -> held.hash().equals(policy.hash())), locale))
                .toList();
        model.addAttribute("page", new PolicyListPage(actor.agencyName(), rows));
        return "policy/policy-list-page";
    }

    @Requires(Permission.POLICY_VIEW)
    @GetMapping("/policies/{id}")
    String page(Actor actor, @PathVariable String id, Locale locale, Model model) {
        return show(actor, require(id), LocalDate.now(clock).toString(), List.of(), locale, model);
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
        PolicyDocument policy = require(id);
        List<Fault> faults = day(from).map(day -> adoption.adopt(actor, id, day))
                .orElseGet(() -> Outcome.refused(Fault.of("from", "policy.fault.no-date", from)))
                .faults();
        if (faults.isEmpty()) {
            return "redirect:/policies/" + policy.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, policy, from, faults, locale, model);
    }

    private String show(
        Actor actor,
        PolicyDocument policy,
        String from,
        List<Fault> faults,
        Locale locale,
        Model model
    ) {
        boolean inForce = adoption.inForce(actor.agencyId(), LocalDate.now(clock))
                .filter(held -> held.hash().equals(policy.hash()))
                .isPresent();
        model.addAttribute(
                "page",
                new PolicyPage(policy,
                        policy.names().in(locale),
                        policy.note().map(note -> note.in(locale)).orElse(""),
                        policy.rules().stream().map(rule -> rule(rule, locale)).toList(),
                        adoption.history(actor.agencyId()),
                        inForce,
                        actor.may(Permission.POLICY_ADOPT),
                        from,
                        faults));
        return "policy/policy-page";
    }

    private PolicyListPage.Row row(PolicyDocument policy, Optional<Adoption> held, Locale locale) {
        long stated = policy.rules().stream().filter(rule -> rule.strength() != Strength.OPEN).count();
        return new PolicyListPage.Row(policy.id(),
                policy.names().in(locale),
                policy.source().title(),
                policy.from().toString(),
                policy.rules().size(),
                stated,
                held.isPresent(),
                held.map(adopted -> adopted.from().toString()).orElse(""));
    }

    private PolicyPage.Rule rule(PolicyRule rule, Locale locale) {
        return new PolicyPage.Rule(rule.id(),
                words.title(rule, locale),
                words.value(rule, locale),
                rule.strength().code(),
                words.strength(rule, locale),
                rule.basis() == PolicyRule.Basis.LAW,
                rule.clause(),
                rule.text(),
                rule.quoted(),
                rule.note().map(note -> note.in(locale)).orElse(""),
                rule.requirement(),
                words.stage(rule, locale));
    }

    private static PolicyDocument require(String id) {
        return Policies.shipped().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
