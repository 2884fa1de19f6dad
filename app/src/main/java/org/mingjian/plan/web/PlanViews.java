package org.mingjian.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.plan.Actions;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.PlanCheck;
import org.mingjian.plan.PlanProgress;
import org.mingjian.plan.PlanState;
import org.mingjian.plan.PlanStep;
import org.mingjian.plan.Plans;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleWords;
import org.mingjian.policy.Strength;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Component;

/** Assembles the page of a plan. */
@Component
class PlanViews {
    /** The rules of a policy that a plan can meet or miss. */
    private static final List<String> OF_PLANS = List.of("plan-due", "plan-approval", "plan-filing", "random-share",
            "year-target", "key-share", "minimum-draws", "season", "coverage-key-units", "coverage-blacklist",
            "coverage-major-danger", "year-ceiling", "cross-level-exclusion");

    /** How a missed rule that keeps nothing back is shown. */
    private static final String NOTED = "NOTED";

    private final Plans plans;
    private final PlanTurns tasks;
    private final Actions actions;
    private final Agencies agencies;
    private final RuleWords rules;
    private final PlanWords words;

    PlanViews(Plans plans, PlanTurns tasks, Actions actions, Agencies agencies, RuleWords rules, PlanWords words) {
        this.plans = plans;
        this.tasks = tasks;
        this.actions = actions;
        this.agencies = agencies;
        this.rules = rules;
        this.words = words;
    }

    PlanPage page(AnnualPlan plan, Actor actor, PlanPage.Typed typed, List<Fault> faults, Locale locale) {
        Optional<PolicyDocument> policy = plans.policy(plan);
        List<PlanPage.Progress> progress = plan.state() == PlanState.PUBLISHED
                ? plans.progress(plan).stream().map(one -> progress(one, locale)).toList()
                : List.of();
        return new PlanPage(plan, agencies.byId(plan.agency()).map(Agency::name).orElse(""),
                policy.map(one -> one.names().in(locale)).orElse(""),
                plan.lines().stream().map(line -> words.line(line, locale)).toList(), checks(plan, locale),
                policy.map(one -> open(one, locale)).orElse(List.of()), progress,
                actions(plan, actor, locale), plan.steps().stream().map(step -> step(step, locale)).toList(),
                tasks.of(plan, policy, actor, locale),
                typed,
                faults);
    }

    /** Returns how far a plan meets each rule, in words. */
    List<PlanPage.Check> checks(AnnualPlan plan, Locale locale) {
        Optional<PolicyDocument> policy = plans.policy(plan);
        return plans.checks(plan).stream().map(check -> check(plan, policy, check, locale)).toList();
    }

    /** Returns the rules that a plan could be held against and that the source leaves open. */
    private List<String> open(PolicyDocument policy, Locale locale) {
        return OF_PLANS.stream()
                .flatMap(id -> policy.rule(id).stream())
                .filter(rule -> rule.strength() == Strength.OPEN)
                .map(rule -> rules.title(rule, locale))
                .toList();
    }

    private PlanPage.Check check(AnnualPlan plan, Optional<PolicyDocument> policy, PlanCheck check, Locale locale) {
        Optional<PolicyRule> rule = policy.flatMap(one -> one.rule(check.rule()));
        String title = rule.map(one -> rules.title(one, locale) + words.say(locale, "plan.colon")
                + rules.value(one, locale)).orElseGet(() -> words.say(locale, "plan.check." + check.rule()));
        boolean met = check.state() == PlanCheck.State.MET;
        return new PlanPage.Check(check.rule(), title,
                words.say(locale, "plan.check." + check.rule() + (met ? ".MET" : ".MISSED"), check.found().toArray()),
                check.clause(), words.say(locale, "policy.strength." + check.strength().code()),
                switch (check.state()) {
                    case MET -> "ok";
                    case MISSED -> check.blocks() ? "late" : "wait";
                    case DEPARTED -> "wait";
                },
                check.state() == PlanCheck.State.MISSED && !check.blocks() ? NOTED : check.state().name(),
                met ? "" : words.say(locale, "plan.mend." + check.rule()), check.mayDepart(),
                plan.departures().getOrDefault(check.rule(), ""));
    }

    private PlanPage.Progress progress(PlanProgress one, Locale locale) {
        return new PlanPage.Progress(one.name(), words.say(locale, "plan.progress." + one.name()), one.done(), one.of(),
                one.overdue() == 0 ? "" : words.say(locale, "plan.progress.overdue", one.overdue()));
    }

    private List<PlanPage.ActionView> actions(AnnualPlan plan, Actor actor, Locale locale) {
        if (plan.state() != PlanState.PUBLISHED) {
            return List.of();
        }
        boolean may = plan.agency().equals(actor.agencyId()) && actor.may(Permission.PLAN_EDIT);
        return actions.of(plan)
                .stream()
                .map(one -> new PlanPage.ActionView(one.line().number(), one.line().work().matter(),
                        words.say(locale, "plan.days", one.line().from().toString(), one.line().to().toString()),
                        one.due().map(Object::toString).orElse(""), one.late(), written(one, Actions.Report.CIRCULAR),
                        written(one, Actions.Report.SUMMARY),
                        Arrays.stream(Actions.Report.values())
                                .filter(report -> may && !one.reports().containsKey(report))
                                .map(Enum::name)
                                .toList()))
                .toList();
    }

    private static String written(Actions.Action action, Actions.Report report) {
        return Optional.ofNullable(action.reports().get(report))
                .map(one -> one.number() + " · " + one.on())
                .orElse("");
    }

    PlanPage.Step step(PlanStep step, Locale locale) {
        return new PlanPage.Step(words.say(locale, "plan.step." + step.kind()), step.byName(), step.on().toString(),
                step.number(), step.words(), step.ledgerIndex());
    }
}
