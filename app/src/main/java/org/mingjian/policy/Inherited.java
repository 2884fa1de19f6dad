package org.mingjian.policy;

import java.util.List;
import java.util.Map;
import org.fairdraw.json.Json;

/**
 * What an own policy takes over from another agency's document: each clause names that document from now on, since the
 * own one does not hold it.
 */
final class Inherited {
    private Inherited() {}

    /** Returns a document to derive from; one of the same agency is taken as it stands. */
    static Json.Obj of(PolicyDocument base, boolean own) {
        Json.Obj document = RuleInput.object(base);
        if (own) {
            return document;
        }
        String named = base.source().number().orElse("《" + base.source().title() + "》");
        List<Json> rules = RuleInput.rules(base)
                .stream()
                .map(rule -> foreign(base.rule(RuleInput.idOf(rule)).orElseThrow())
                        ? ((Json.Obj) rule).with("clause", named + " " + clause(rule))
                        : rule)
                .toList();
        return document.with("rules", rules)
                .with("note", Map.of("zh", "派生自“" + base.names().zh() + "”第 " + base.version() + " 版；没有改过的规则仍引用原来的文件。",
                        "en", "Derived from “" + base.names().en() + "”, version " + base.version()
                                + "; rules that were not changed still cite the document that they come from."));
    }

    /** A sentence of the base's own document; statutes, digests and what was carried over name their documents already. */
    private static boolean foreign(PolicyRule rule) {
        return rule.basis() == PolicyRule.Basis.SOURCE && rule.quoted() && !rule.text().isEmpty()
                && !rule.clause().startsWith("沿用");
    }

    private static String clause(Json rule) {
        return ((Json.Str) ((Json.Obj) rule).find("clause").orElseThrow()).value();
    }
}
