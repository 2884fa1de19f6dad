package org.mingjian.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairdraw.json.Json;
import org.fairdraw.terms.DrawTerms;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleValue;
import org.mingjian.policy.RuleWords;
import org.springframework.stereotype.Component;

/** Shows the policy that gave a draw its numbers, with the clauses. */
@Component
class BasisViews {
    private static final List<String> RULES = List.of("key-share", "key-industries", "same-year-exclusion",
            "cross-level-exclusion", "season",
            "draw-size", "team-size", "team-leader", "qualification", "recusal", "rotation", "experts",
            "joint-visit", "class-weights");

    private final RuleWords words;

    BasisViews(RuleWords words) {
        this.words = words;
    }

    PublicDrawPage.Basis of(PolicyDocument policy, DrawTerms terms, Locale locale) {
        List<PublicDrawPage.Rule> rules = RULES.stream()
                .flatMap(id -> policy.rule(id).stream())
                .filter(rule -> !(rule.value() instanceof RuleValue.Unstated))
                .map(rule -> rule(rule, locale))
                .toList();
        return new PublicDrawPage.Basis(policy.id(),
                policy.names().in(locale),
                policy.source().title(),
                policy.source().number().orElse(""),
                HexText.groups(terms.policy().hash()),
                rules,
                departures(policy, terms, locale));
    }

    private PublicDrawPage.Rule rule(PolicyRule rule, Locale locale) {
        return new PublicDrawPage.Rule(words.title(rule, locale), words.value(rule, locale),
                words.strength(rule, locale), rule.clause(), rule.sentence());
    }

    private List<PublicDrawPage.Departure> departures(PolicyDocument policy, DrawTerms terms, Locale locale) {
        List<PublicDrawPage.Departure> departures = new ArrayList<>();
        if (terms.legend().members().get("departures") instanceof Json.Obj recorded) {
            recorded.members().forEach((id, reason) -> {
                String rule = policy.rule(id).map(known -> words.title(known, locale)).orElse(id);
                departures.add(new PublicDrawPage.Departure(rule,
                        reason instanceof Json.Str text ? text.value() : ""));
            });
        }
        return departures;
    }
}
