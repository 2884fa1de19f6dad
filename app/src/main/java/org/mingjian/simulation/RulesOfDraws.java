package org.mingjian.simulation;

import java.util.List;
import java.util.Optional;
import org.mingjian.draw.Departure;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Rotation;
import org.mingjian.policy.RuleValue;
import org.mingjian.policy.TeamRule;
import org.mingjian.simulation.RuleCount.Unit;

/** Lists the rules that each draw is held against, with what each is tried on; what was not given has a default. */
final class RulesOfDraws {
    private final PolicyDocument policy;
    private final SimulationPlan plan;
    private final TrialRegistry registry;
    private final RuleTally tally;

    private RulesOfDraws(PolicyDocument policy, SimulationPlan plan, TrialRegistry registry, RuleTally tally) {
        this.policy = policy;
        this.plan = plan;
        this.registry = registry;
        this.tally = tally;
    }

    static void begin(PolicyDocument policy, SimulationPlan plan, TrialRegistry registry, RuleTally tally) {
        RulesOfDraws rules = new RulesOfDraws(policy, plan, registry, tally);
        rules.subjects();
        rules.people();
        rules.crew();
        rules.means();
    }

    private void subjects() {
        PlanExtras extras = plan.extras();
        draws("count", "draw-size", true, Optional.empty());
        draws("key-share", "key-share", policy.keyShare().isPresent(), Optional.empty());
        draws("grade", "class-weights", true, Optional.empty());
        draws("draw-kinds", "draw-kinds", policy.rule("draw-kinds").isPresent(),
                Optional.of(extras.industries().isEmpty()
                        ? Remark.of("undirected")
                        : Remark.of("directed", String.join(", ", extras.industries()))));
        draws("same-year", "same-year-exclusion", plan.leaveOut() || Departure.leavesOutDrawn(policy),
                Optional.of(Remark.of("same-year", extras.frequency(), extras.exceptions().size())));
        draws("cross-level", "cross-level-exclusion",
                policy.crossLevelExclusion().isPresent() || extras.other().takesPart(),
                Optional.of(extras.other().takesPart()
                        ? Remark.of("other", extras.other().draws(), extras.other().count(), registry.other().size())
                        : Remark.of("other.none")));
        draws("season", "season", policy.season().isPresent(), Optional.of(Remark.of("season")));
        draws("covert-visits", "covert-visits", on("covert-visits"), Optional.of(Remark.of("covert")));
        draws("seed-parties", "seed-parties", true, Optional.of(Remark.of("parties", policy.seedParties().size())));
    }

    private void people() {
        TeamRule team = policy.team();
        draws("team-size", "team-size", true, Optional.empty());
        draws("leader", "team-leader", team.leader() == TeamRule.Leader.DRAWN, Optional.empty());
        draws("designated", "team-leader", team.leader() == TeamRule.Leader.DESIGNATED, Optional.empty());
        draws("qualification", "qualification", team.byIndustry(), Optional.empty());
        draws("certificate", "team-size", true, Optional.empty());
        draws("registered-only", "registered-only", on("registered-only"), Optional.of(Remark.of("registered")));
        draws("interest", "recusal", true, Optional.of(Remark.of("interests", registry.conflicts().size())));
        draws("rotation", "rotation",
                plan.rotation().binds() || policy.rotation().filter(Rotation::binds).isPresent(), Optional.empty());
        draws("seat-limit", "", limited(), Optional.empty());
        draws("substitute", "substitute", on("substitute"), Optional.of(Remark.of("substitute")));
    }

    private void crew() {
        PlanExtras extras = plan.extras();
        int seats = extras.experts().seats();
        boolean asked = policy.rule("experts").filter(rule -> rule.value() instanceof RuleValue.Choice).isPresent();
        draws("experts", "experts", asked || seats > 0,
                Optional.of(seats == 0
                        ? Remark.of("experts.none")
                        : Remark.of("experts", seats, registry.experts().size(), extras.experts().content())));
        List<String> units = extras.departments();
        draws("unit", "joint-visit", on("joint-visit") || !units.isEmpty(),
                Optional.of(units.isEmpty() ? Remark.of("units.none") : Remark.of("units", String.join("、", units))));
    }

    private void means() {
        PlanExtras extras = plan.extras();
        long vehicles = registry.carriers().stream().filter(Carrier::vehicle).count();
        draws("workload", "draw-size", true,
                Optional.of(plan.workDays().isPresent()
                        ? Remark.of("work-days", plan.workDays().getAsInt(), plan.visitDays())
                        : Remark.of("work-days.default", plan.visitDays())));
        draws("vehicles", "draw-size", true,
                Optional.of(vehicles == 0 ? Remark.of("vehicles.none") : Remark.of("vehicles", vehicles)));
        draws("equipment", "draw-size", true,
                Optional.of(extras.equipment().isEmpty()
                        ? Remark.of("equipment.none")
                        : Remark.of("equipment", String.join("、", extras.equipment()))));
    }

    private boolean limited() {
        return registry.inspectors().stream().anyMatch(person -> person.limit().isPresent());
    }

    private boolean on(String rule) {
        return policy.rule(rule).filter(one -> one.value() instanceof RuleValue.Switch(boolean on) && on).isPresent();
    }

    private void draws(String rule, String policyRule, boolean asked, Optional<Remark> basis) {
        tally.begin(rule, policyRule, Unit.DRAWS, asked, basis);
    }
}
