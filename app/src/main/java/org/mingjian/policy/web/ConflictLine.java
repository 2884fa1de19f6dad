package org.mingjian.policy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingjian.policy.PolicyConflict;
import org.mingjian.policy.PolicyConflicts;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.RuleWords;

/**
 * Rules that collide, in words.
 *
 * @param title what collides
 * @param why which prevails, why, and what mends it
 * @param sides the rules with their clauses
 * @param both whether none of them prevails
 */
record ConflictLine(String title, String why, List<Side> sides, boolean both) {
    /** One of the rules: its name, its value in words, where it stands, and whether it prevails. */
    record Side(String rule, String name, String value, String clause, boolean prevails) {}

    static List<ConflictLine> of(
        PolicyDocument policy,
        LocalDate on,
        RuleWords rules,
        PolicyWording words,
        Locale locale
    ) {
        return PolicyConflicts.of(policy, on).stream().map(one -> of(one, rules, words, locale)).toList();
    }

    private static ConflictLine of(PolicyConflict one, RuleWords rules, PolicyWording words, Locale locale) {
        String key = "policy.conflict." + one.kind();
        Object[] arguments = one.arguments().toArray();
        List<Side> sides = one.rules()
                .stream()
                .map(rule -> new Side(rule.id(), rules.title(rule, locale), rules.value(rule, locale), rule.clause(),
                        one.prevails().filter(rule::equals).isPresent()))
                .toList();
        return new ConflictLine(words.say(locale, key, arguments), words.say(locale, key + ".why", arguments), sides,
                one.prevails().isEmpty() && sides.size() > 1);
    }
}
