package org.mingjian.simulation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.draw.RuleCollision;
import org.mingjian.draw.Shortfall;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleValue;
import org.mingjian.policy.Words;
import org.mingjian.simulation.RuleCount.Unit;
import org.mingjian.simulation.SimulationReport.Refused;

/** Counts how often each rule could not be fulfilled, and keeps each different refusal once. */
final class RuleTally {
    /** A draw's shortfalls and colliding rules by the rule that the reader knows; the others stand for themselves. */
    private static final Map<String, String> RULE_OF = Map.ofEntries(Map.entry("people", "team-size"),
            Map.entry("people-industry", "qualification"), Map.entry("rotation-size", "rotation"),
            Map.entry("same-year-exclusion", "same-year"), Map.entry("allocation.pool-few", "count"),
            Map.entry("allocation.quota-min", "key-share"), Map.entry("experts-industry", "experts"),
            Map.entry("term", "experts"), Map.entry("content", "experts"), Map.entry("class-weights", "grade"),
            Map.entry("condition", "draw-kinds"), Map.entry("vdp-6.3", "team-size"), Map.entry("vdp-6.2", "seat-limit"),
            Map.entry("pid-twice", "registered-only"));
    /** What {@link DrawChecks} judges by its parts. */
    private static final Set<String> ELSEWHERE = Set.of("workload", "draw-size");

    private final PolicyDocument policy;
    private final Map<String, Tried> rules = new LinkedHashMap<>();
    private final Map<List<Shortfall>, int[]> refusals = new LinkedHashMap<>();

    RuleTally(PolicyDocument policy) {
        this.policy = policy;
    }

    /** What is known of a rule so far. */
    private static final class Tried {
        private final Unit unit;
        private final boolean asked;
        private final Optional<Remark> basis;
        private final String clause;
        private final Set<String> times = new HashSet<>();
        private int departed;
        private int of;
        private long worst = -1;
        private String first = "";
        private Optional<Shortfall> reason = Optional.empty();
        private Optional<Remark> remark = Optional.empty();

        private Tried(Unit unit, boolean asked, String clause, Optional<Remark> basis) {
            this.unit = unit;
            this.asked = asked;
            this.clause = clause;
            this.basis = basis;
        }
    }

    /** Begins a rule. @param policyRule the policy's own name of it, for its clause */
    void begin(String rule, String policyRule, Unit unit, boolean asked, Optional<Remark> basis) {
        rules.put(rule, new Tried(unit, asked, policy.clauseOf(policyRule), basis));
    }

    boolean asked(String rule) {
        return of(rule).asked;
    }

    /** Takes in that a rule was tried once more. */
    void tried(String rule) {
        of(rule).of++;
    }

    /**
     * Takes in that a rule was not fulfilled.
     *
     * @param when day, part or year; the same one counts once
     * @param by by how much, of which the most is remarked on
     */
    void failed(String rule, String when, long by, Remark remark) {
        Tried tried = of(rule);
        failed(tried, when);
        if (by > tried.worst) {
            tried.worst = by;
            tried.remark = Optional.of(remark);
        }
    }

    /** Takes in why a draw could not be held. */
    void refused(LocalDate day, List<Shortfall> reasons) {
        Set<String> known = new LinkedHashSet<>();
        for (Shortfall reason : reasons) {
            Set<String> concerned = new LinkedHashSet<>();
            reason.collision()
                    .ifPresentOrElse(found -> found.rules().forEach(rule -> concerned.add(name(rule))),
                            () -> concerned.add(ruleOf(reason.rule())));
            concerned.stream().filter(rule -> !ELSEWHERE.contains(rule) && known.add(rule)).forEach(rule -> {
                Tried tried = of(rule);
                failed(tried, day.toString());
                tried.reason = tried.reason.or(() -> Optional.of(reason));
            });
        }
        refusals.computeIfAbsent(reasons, none -> new int[]{0, day.getYear()})[0]++;
    }

    /** Takes in that a draw left a rule in principle. */
    void departed(String rule) {
        if (!ELSEWHERE.contains(rule)) {
            of(ruleOf(rule)).departed++;
        }
    }

    List<RuleCount> rules(int plannedDraws) {
        return rules.entrySet().stream().map(entry -> {
            Tried tried = entry.getValue();
            boolean broken = !tried.times.isEmpty() || tried.departed > 0;
            return new RuleCount(entry.getKey(), title(entry.getKey()), tried.clause, tried.unit,
                    tried.asked || broken, tried.times.size(), tried.departed,
                    tried.unit == Unit.DRAWS ? plannedDraws : tried.of, tried.first, tried.reason, tried.remark,
                    tried.basis);
        }).toList();
    }

    List<Refused> refusals() {
        return refusals.entrySet()
                .stream()
                .map(refused -> new Refused(refused.getValue()[0], refused.getValue()[1], refused.getKey()))
                .toList();
    }

    private static void failed(Tried tried, String when) {
        tried.times.add(when);
        tried.first = tried.first.isEmpty() ? when : tried.first;
    }

    private Tried of(String rule) {
        return rules.computeIfAbsent(rule,
                none -> new Tried(Unit.DRAWS, false, policy.clauseOf(rule), Optional.empty()));
    }

    private Optional<Words> title(String rule) {
        return policy.rule(rule)
                .map(PolicyRule::value)
                .filter(RuleValue.Milestone.class::isInstance)
                .map(value -> ((RuleValue.Milestone) value).what());
    }

    private static String name(RuleCollision.Rule rule) {
        return ruleOf(rule.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String ruleOf(String rule) {
        return RULE_OF.getOrDefault(rule, rule);
    }
}
