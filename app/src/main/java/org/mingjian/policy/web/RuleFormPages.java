package org.mingjian.policy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.Derivation;
import org.mingjian.policy.PolicyDrafts;
import org.mingjian.policy.PolicyLibrary;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleShape;
import org.mingjian.policy.RuleWords;
import org.mingjian.policy.TypedRule;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Changes one rule of a draft at a time (POL-02). */
@Controller
class RuleFormPages {
    private static final String CEILING = "year-ceiling";

    private final PolicyLibrary library;
    private final PolicyDrafts drafts;
    private final RuleFields fields;
    private final RuleWords words;

    RuleFormPages(PolicyLibrary library, PolicyDrafts drafts, RuleFields fields, RuleWords words) {
        this.library = library;
        this.drafts = drafts;
        this.fields = fields;
        this.words = words;
    }

    @Requires(Permission.POLICY_DERIVE)
    @GetMapping("/policies/{ref}/rules/{rule}")
    String form(
        Actor actor,
        @PathVariable String ref,
        @PathVariable String rule,
        @RequestParam(defaultValue = "") String preset,
        Locale locale,
        Model model
    ) {
        Derivation draft = draft(actor, ref);
        Optional<PolicyRule> now = draft.document().rule(rule);
        Map<String, List<String>> typed = CeilingPreset.find(preset)
                .filter(one -> rule.equals(CEILING))
                .map(CeilingPreset::typed)
                .orElseGet(() -> now.map(one -> RuleTyped.of(one.value())).orElse(Map.of()));
        return show(draft, rule, now.map(RuleFormPages::around)
                .orElse(new RuleFormPage.Around("must", "", "", "", "",
                        "")),
                typed, List.of(), locale, model);
    }

    @Requires(Permission.POLICY_DERIVE)
    @PostMapping("/policies/{ref}/rules/{rule}")
    String write(
        Actor actor,
        @PathVariable String ref,
        @PathVariable String rule,
        @RequestParam MultiValueMap<String, String> form,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        Derivation draft = draft(actor, ref);
        RuleFormPage.Around around = new RuleFormPage.Around(one(form, "strength"), one(form, "clause"),
                one(form, "text"), one(form, "noteZh"), one(form, "noteEn"), one(form, "since"));
        Map<String, List<String>> typed = new HashMap<>(form);
        List<Fault> faults = drafts.write(actor, draft.id(), revision(form), new TypedRule(rule, around.strength(),
                around.clause(), around.text(), around.noteZh(), around.noteEn(), around.since(), typed)).faults();
        if (faults.isEmpty()) {
            return "redirect:/policies/" + ref + "#" + rule;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(draft, rule, around, typed, faults, locale, model);
    }

    @Requires(Permission.POLICY_DERIVE)
    @PostMapping("/policies/{ref}/rules/{rule}/removal")
    String remove(
        Actor actor,
        @PathVariable String ref,
        @PathVariable String rule,
        @RequestParam MultiValueMap<String, String> form,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        Derivation draft = draft(actor, ref);
        List<Fault> faults = drafts.remove(actor, draft.id(), revision(form), rule).faults();
        if (faults.isEmpty()) {
            return "redirect:/policies/" + ref;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        PolicyRule now = draft.document().rule(rule).orElseThrow();
        return show(draft, rule, around(now), RuleTyped.of(now.value()), faults, locale, model);
    }

    private String show(
        Derivation draft,
        String rule,
        RuleFormPage.Around around,
        Map<String, List<String>> typed,
        List<Fault> faults,
        Locale locale,
        Model model
    ) {
        RuleShape shape = RuleShape.of(rule)
                .filter(known -> !rule.endsWith("-law"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<PolicyRule> now = draft.document().rule(rule);
        boolean law = now.filter(one -> one.basis() == PolicyRule.Basis.LAW).isPresent();
        model.addAttribute("page", new RuleFormPage(draft.id().toString(), draft.document().names().in(locale),
                draft.revision(), rule, now.map(one -> words.title(one, locale))
                        .orElseGet(() -> words.name(rule,
                                locale)),
                words.stage(shape.stage(), locale), around,
                !typed.getOrDefault("stated", List.of("yes")).contains("no"), shape.needed(), law,
                now.isPresent() && !law && !shape.needed(),
                fields.of(shape, typed, locale),
                rule.equals(CEILING) ? CeilingPreset.all() : List.of(), faults));
        return "policy/rule-form-page";
    }

    private Derivation draft(Actor actor, String ref) {
        return library.find(actor, ref)
                .flatMap(PolicyLibrary.Found::own)
                .filter(one -> one.agencyId().equals(actor.agencyId()) && one.state() == Derivation.State.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A statute's sentence, and a digest of another document, are not offered as the agency's own. */
    private static RuleFormPage.Around around(PolicyRule rule) {
        boolean law = rule.basis() == PolicyRule.Basis.LAW || !rule.quoted();
        return new RuleFormPage.Around(rule.strength().code(), law || rule.text().isEmpty() ? "" : rule.clause(),
                law ? "" : rule.text(), law ? "" : rule.note().map(note -> note.zh()).orElse(""),
                law ? "" : rule.note().map(note -> note.en()).orElse(""),
                law ? "" : rule.since().map(String::valueOf).orElse(""));
    }

    private static int revision(MultiValueMap<String, String> form) {
        String typed = one(form, "revision");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
