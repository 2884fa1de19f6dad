package org.mingjian.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingjian.draw.Departure;
import org.mingjian.draw.RuleCollision;
import org.mingjian.draw.Shortfall;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.TeamRule;
import org.mingjian.simulation.SimulationReport.Refused;
import org.mingjian.simulation.SimulationReport.RuleCount;

/** Counts how often each rule could not be fulfilled, and keeps each different refusal once. */
final class RuleTally {
    /** Rules that are counted though they never failed, so that a reader sees that they were tried. */
    private static final List<String> TRIED = List.of("count", "key-share", "team-size", "leader", "qualification",
            "certificate", "interest", "rotation", "workload", "same-year", "season");
    /** A draw's shortfalls by the rule that the reader knows; the others stand for themselves. */
    private static final Map<String, String> RULE_OF = Map.of("people", "team-size", "people-industry",
            "qualification", "rotation-size", "rotation", "same-year-exclusion", "same-year", "draw-size", "workload",
            "allocation.pool-few", "count", "allocation.quota-min",
            "key-share");
    /** The policy's own name of a rule, for its clause. */
    private static final Map<String, String> POLICY_RULE = Map.of("leader", "team-leader", "same-year",
            "same-year-exclusion", "workload", "draw-size", "certificate", "team-size");

    private final PolicyDocument policy;
    private final Map<String, int[]> draws = new LinkedHashMap<>();
    private final Map<String, int[]> years = new LinkedHashMap<>();
    private final Map<List<Shortfall>, int[]> refusals = new LinkedHashMap<>();

    private final Set<String> asked;

    RuleTally(PolicyDocument policy, SimulationPlan plan) {
        this.policy = policy;
        this.asked = asked(policy, plan);
        TRIED.forEach(rule -> draws.put(rule, new int[2]));
    }

    private static Set<String> asked(PolicyDocument policy, SimulationPlan plan) {
        Set<String> asked = new LinkedHashSet<>(List.of("count", "team-size", "certificate", "interest"));
        Map<String, Boolean> others = Map.of("key-share", policy.keyShare().isPresent(), "leader",
                policy.team().leader() == TeamRule.Leader.DRAWN, "qualification", policy.team().byIndustry(),
                "rotation",
                plan.rotation().binds(), "workload", plan.workDays().isPresent(), "same-year", plan.leaveOut(),
                "season",
                policy.season().isPresent());
        others.forEach((rule, holds) -> {
            if (holds) {
                asked.add(rule);
            }
        });
        return asked;
    }

    /** Takes in a draw that is held beyond what a rule without force allows. */
    void beyond(String rule) {
        draws.computeIfAbsent(rule, none -> new int[2])[0]++;
    }

    /** Takes in why a draw could not be held. */
    void refused(int year, List<Shortfall> reasons) {
        Set<String> rules = new LinkedHashSet<>();
        for (Shortfall reason : reasons) {
            reason.collision()
                    .ifPresentOrElse(found -> found.rules().forEach(rule -> rules.add(name(rule))),
                            () -> rules.add(RULE_OF.getOrDefault(reason.rule(), reason.rule())));
        }
        rules.forEach(rule -> draws.computeIfAbsent(rule, none -> new int[2])[0]++);
        refusals.computeIfAbsent(reasons, none -> new int[]{0, year})[0]++;
    }

    /** Takes in the rules in principle that a draw left. */
    void departed(List<Departure> departures) {
        departures.stream()
                .map(departure -> RULE_OF.getOrDefault(departure.rule(), departure.rule()))
                .distinct()
                .forEach(rule -> draws.computeIfAbsent(rule, none -> new int[2])[1]++);
    }

    /** Takes in whether a rule of the year was met. */
    void year(String rule, boolean met) {
        years.computeIfAbsent(rule, none -> new int[1])[0] += met ? 0 : 1;
    }

    List<RuleCount> rules(int plannedDraws, int plannedYears) {
        List<RuleCount> counts = new ArrayList<>();
        draws.forEach((rule, count) -> counts
                .add(new RuleCount(rule, clause(rule), count[0], count[1], plannedDraws, false,
                        asked.contains(rule) || count[0] + count[1] > 0)));
        years.forEach((rule, count) -> counts.add(new RuleCount(rule, clause(rule), count[0], 0, plannedYears, true,
                true)));
        return counts;
    }

    List<Refused> refusals() {
        return refusals.entrySet()
                .stream()
                .map(refused -> new Refused(refused.getValue()[0], refused.getValue()[1], refused.getKey()))
                .toList();
    }

    private String clause(String rule) {
        return policy.clauseOf(POLICY_RULE.getOrDefault(rule, rule));
    }

    private static String name(RuleCollision.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
