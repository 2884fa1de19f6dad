package org.mingjian.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.json.Json;

/**
 * A rule as it was typed on its form; the document's reader says what is wrong with it.
 *
 * @param id the rule
 * @param strength how strictly it binds, as a code
 * @param clause where it stands in the agency's document
 * @param text its sentence
 * @param noteZh what a reader must know besides in Chinese, or the empty string
 * @param noteEn the same in English
 * @param since the first day on which it binds, or the empty string
 * @param value the fields of its value, by their names; several for what can be chosen more than once
 */
public record TypedRule(
    String id,
    String strength,
    String clause,
    String text,
    String noteZh,
    String noteEn,
    String since,
    Map<String, List<String>> value
) {
    public TypedRule {
        value = Map.copyOf(value);
    }

    /** Returns the rule as a member of a document's {@code rules}. */
    Json.Obj json(String requirement) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("requirement", requirement);
        rule.put("strength", strength);
        rule.put("basis", "source");
        rule.put("clause", clause);
        rule.put("text", text);
        rule.put("value", RuleInput.value(id, value));
        if (!noteZh.isEmpty() || !noteEn.isEmpty()) {
            rule.put("note", Map.of("zh", noteZh, "en", noteEn));
        }
        if (!since.isEmpty()) {
            rule.put("since", since);
        }
        return (Json.Obj) Json.of(rule);
    }

    /** Puts the rule into a document: in the place of the one with its id, else at the end. */
    Json.Obj into(PolicyDocument document) {
        Optional<PolicyRule> before = document.rule(id);
        String requirement = before.map(PolicyRule::requirement).orElse("POL-01");
        List<Json> rules = new ArrayList<>();
        boolean put = false;
        for (Json one : RuleInput.rules(document)) {
            boolean same = RuleInput.idOf(one).equals(id);
            rules.add(same ? json(requirement) : one);
            put |= same;
            if (same && before.filter(rule -> rule.basis() == PolicyRule.Basis.LAW).isPresent()) {
                rules.add(((Json.Obj) one).with("id", id + RuleVocabulary.LAW_SUFFIX));
            }
        }
        if (!put) {
            rules.add(json(requirement));
        }
        return RuleInput.object(document).with("rules", rules);
    }
}
