package org.mingjian.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.DeskContribution;
import org.mingjian.identity.DeskTask;
import org.mingjian.identity.DeskTask.Urgency;
import org.mingjian.identity.Permission;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.JointInspection;
import org.mingjian.plan.JointInspections;
import org.mingjian.plan.PlanCourse;
import org.mingjian.plan.PlanState;
import org.mingjian.plan.PlanStep;
import org.mingjian.plan.PlanStep.Kind;
import org.mingjian.plan.Plans;
import org.springframework.stereotype.Component;

/** Tells on the desk's home page which plans wait for the reader, and which joint inspections for an answer. */
@Component
class PlanTasks implements DeskContribution {
    private final Plans plans;
    private final PlanCourse course;
    private final PlanTurns turns;
    private final OwnPlans own;
    private final JointInspections joints;
    private final PlanWords words;
    private final Clock clock;

    PlanTasks(
            Plans plans, PlanCourse course, PlanTurns turns, OwnPlans own, JointInspections joints, PlanWords words,
            Clock clock
    ) {
        this.plans = plans;
        this.course = course;
        this.turns = turns;
        this.own = own;
        this.joints = joints;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<DeskTask> tasks(Actor actor, Locale locale) {
        List<DeskTask> tasks = new ArrayList<>();
        if (actor.may(Permission.PLAN_VIEW)) {
            plans.list(own.scope(actor))
                    .stream()
                    .filter(plan -> plan.state() != PlanState.DRAFT && plan.state() != PlanState.SUPERSEDED)
                    .flatMap(plan -> plans.find(List.of(plan.agency()), plan.id()).stream())
                    .forEach(plan -> plan(plan, actor, locale, tasks));
        }
        if (actor.may(Permission.JOINT_KEEP)) {
            joints.list(List.of(actor.agencyId()), LocalDate.now(clock).getYear())
                    .stream()
                    .filter(joint -> !joint.waitingFor(actor.agencyId()).isEmpty())
                    .map(joint -> joint(joint, locale))
                    .forEach(tasks::add);
        }
        return tasks;
    }

    private void plan(AnnualPlan plan, Actor actor, Locale locale, List<DeskTask> tasks) {
        Optional<Kind> next = plan.state() == PlanState.SUBMITTED ? course.next(plan) : Optional.empty();
        next.filter(kind -> turns.mayApprove(kind, plan, actor))
                .filter(kind -> kind != Kind.LEADING_GROUP || !submittedBy(plan, actor))
                .ifPresent(kind -> tasks.add(task(plan, kind, locale)));
        turns.filings(plan, plans.policy(plan))
                .stream()
                .filter(kind -> turns.mayFile(kind, plan, actor))
                .forEach(kind -> tasks.add(task(plan, kind, locale)));
    }

    private static boolean submittedBy(AnnualPlan plan, Actor actor) {
        return plan.step(Kind.SUBMITTED).map(PlanStep::by).equals(Optional.of(actor.accountId().toString()));
    }

    private DeskTask task(AnnualPlan plan, Kind kind, Locale locale) {
        return new DeskTask(Urgency.OPEN, words.say(locale, "plan.step." + kind), Optional.empty(), plan.title(),
                "PLAN-02", "/plans/" + plan.id(), words.say(locale, "plan.task.open"));
    }

    private DeskTask joint(JointInspection joint, Locale locale) {
        return new DeskTask(Urgency.OPEN, words.say(locale, "plan.joint.yours"), Optional.empty(), joint.title(),
                "PLAN-07", "/plans/joint/" + joint.id(), words.say(locale, "plan.task.open"));
    }
}
