package org.mingjian.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.plan.PlanCheck.State;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.Strength;

/** Holds a plan against each rule of its policy that a plan can meet or miss (PLAN-01, PLAN-04). */
public final class PlanChecks {
    /** Where the three things that a plan makes clear, and its way, come from when the policy itself is silent. */
    static final String METHOD = "安监总政法〔2017〕150号";

    private PlanChecks() {}

    /** Returns every check in the order in which a plan is read; those with a recorded reason as departed from. */
    public static List<PlanCheck> of(AnnualPlan plan, PlanFacts facts) {
        List<PlanCheck> checks = new ArrayList<>();
        PlanShape.add(plan, facts, checks);
        RandomRules.add(plan, facts.policy(), checks);
        UnitRules.add(plan, facts, checks);
        return checks.stream()
                .map(check -> check.mayDepart() && plan.departures().containsKey(check.rule())
                        ? check.departed()
                        : check)
                .toList();
    }

    /** Returns what keeps the plan from going on. */
    public static List<PlanCheck> blocking(List<PlanCheck> checks) {
        return checks.stream().filter(PlanCheck::blocks).toList();
    }

    /** Makes a check of a rule of the policy; one that only allows, or leaves open, keeps no plan back. */
    static PlanCheck of(PolicyRule rule, boolean met, Object... found) {
        boolean binds = rule.strength() == Strength.MUST || rule.strength() == Strength.PRINCIPLE;
        return new PlanCheck(rule.id(), rule.clause(), rule.strength(), met ? State.MET : State.MISSED, List.of(found),
                !met && binds);
    }

    /** Makes a check of what every plan must be, whatever the policy. */
    static PlanCheck must(String name, String clause, boolean met, Object... found) {
        return new PlanCheck(name, clause, Strength.MUST, met ? State.MET : State.MISSED, List.of(found), !met);
    }

    /** Returns a rule of the policy that says something. */
    static Optional<PolicyRule> stated(PolicyDocument policy, String id) {
        return policy.rule(id).filter(rule -> rule.strength() != Strength.OPEN);
    }
}
