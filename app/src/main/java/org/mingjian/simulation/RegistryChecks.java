package org.mingjian.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleStage;
import org.mingjian.policy.RuleValue;
import org.mingjian.simulation.RuleCount.Unit;

/** Holds the registry against what a policy says it is made of, and names what people decide or set by themselves. */
final class RegistryChecks {
    private static final Set<RuleStage> DESK = Set.of(RuleStage.PLAN, RuleStage.INSPECTION, RuleStage.REPORTING);

    private RegistryChecks() {}

    static void run(PolicyDocument policy, TrialRegistry registry, RuleTally tally) {
        kinds("key-industries", policy.keyIndustries(), registry, tally);
        policy.rule("registry-kinds")
                .map(PolicyRule::value)
                .filter(RuleValue.Codes.class::isInstance)
                .ifPresent(value -> kinds("registry-kinds", ((RuleValue.Codes) value).codes(), registry, tally));
        policy.rule("blacklist-grounds")
                .filter(rule -> rule.value() instanceof RuleValue.Codes)
                .ifPresent(rule -> {
                    tally.begin(rule.id(), rule.id(), Unit.KINDS, true, Optional.of(Remark.of("people-decide")));
                    ((RuleValue.Codes) rule.value()).codes().forEach(ground -> tally.tried(rule.id()));
                });
    }

    /** Rules on plans, visits and reports without a date or number: neither registry nor draws can break them. */
    static void desk(PolicyDocument policy, RuleTally tally) {
        policy.rules()
                .stream()
                .filter(rule -> DESK.contains(rule.stage()) && !rule.id().equals("joint-visit"))
                .filter(rule -> rule.value() instanceof RuleValue.Switch || rule.value() instanceof RuleValue.Codes)
                .forEach(rule -> {
                    tally.begin(rule.id(), rule.id(), Unit.KINDS, true, Optional.of(Remark.of("people-decide")));
                    tally.tried(rule.id());
                });
    }

    private static void kinds(String rule, List<String> kinds, TrialRegistry registry, RuleTally tally) {
        tally.begin(rule, rule, Unit.KINDS, !kinds.isEmpty(),
                Optional.of(Remark.of("registry", registry.enterprises().size())));
        List<String> missing = kinds.stream().filter(kind -> !holds(kind, registry.enterprises())).toList();
        kinds.forEach(kind -> tally.tried(rule));
        missing.forEach(kind -> tally.failed(rule, kind, missing.size(),
                Remark.of("kinds", missing.size(), String.join(", ", missing))));
    }

    private static boolean holds(String kind, List<Entered> enterprises) {
        return enterprises.stream().anyMatch(one -> switch (kind) {
            case "ALL_REGULATED", "COMPREHENSIVE" -> true;
            case "BLACKLISTED" -> one.blacklisted();
            case "HIGH_RISK_KEY_UNIT" -> one.key();
            default -> one.industry().equals(kind);
        });
    }
}
