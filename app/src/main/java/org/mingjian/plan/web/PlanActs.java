package org.mingjian.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.Actions;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.PlanCourse;
import org.mingjian.plan.PlanStep.Kind;
import org.mingjian.plan.Plans;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with a plan as a whole: its name, its departures, and the steps to its publication (PLAN-02). */
@Controller
class PlanActs {
    private final Plans plans;
    private final PlanCourse course;
    private final Actions actions;
    private final OwnPlans own;

    PlanActs(Plans plans, PlanCourse course, Actions actions, OwnPlans own) {
        this.plans = plans;
        this.course = course;
        this.actions = actions;
        this.own = own;
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans/{id}/title")
    String rename(Actor actor, @PathVariable UUID id, @ModelAttribute Sent sent, RedirectAttributes redirect) {
        return back(plans.rename(actor, seen(actor, id, sent), Sent.text(sent.title())), id, sent, redirect);
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans/{id}/departures")
    String depart(Actor actor, @PathVariable UUID id, @ModelAttribute Sent sent, RedirectAttributes redirect) {
        return back(plans.depart(actor, seen(actor, id, sent), Sent.text(sent.rule()), Sent.text(sent.reason())), id,
                sent, redirect);
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans/{id}/lines/{number}/strike")
    String strike(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable int number,
        @ModelAttribute Sent sent,
        RedirectAttributes redirect
    ) {
        return back(plans.strike(actor, seen(actor, id, sent), number), id, sent, redirect);
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans/{id}/submit")
    String submit(Actor actor, @PathVariable UUID id, @ModelAttribute Sent sent, RedirectAttributes redirect) {
        return back(course.submit(actor, seen(actor, id, sent)), id, sent, redirect);
    }

    /**
     * The leading group decides by its own people, a government by its own where it has an account; else the plan's office
     * records what the government has decided.
     */
    @Requires({Permission.PLAN_APPROVE, Permission.PLAN_EDIT, Permission.PLAN_DECIDE})
    @PostMapping("/plans/{id}/approve")
    String approve(Actor actor, @PathVariable UUID id, @ModelAttribute Sent sent, RedirectAttributes redirect) {
        AnnualPlan plan = own.decided(actor, id, Sent.text(sent.edition()));
        Kind kind = kind(sent);
        boolean may = kind == Kind.LEADING_GROUP
                ? actor.may(Permission.PLAN_APPROVE)
                : actor.may(Permission.PLAN_EDIT) || kind == Kind.GOVERNMENT && actor.may(Permission.PLAN_DECIDE);
        if (!may) {
            throw new AccessDeniedException("The account may not record this approval.");
        }
        return back(course.approve(actor, plan, kind, sent.note()), id, sent, redirect);
    }

    @Requires({Permission.PLAN_APPROVE, Permission.PLAN_DECIDE})
    @PostMapping("/plans/{id}/return")
    String sendBack(Actor actor, @PathVariable UUID id, @ModelAttribute Sent sent, RedirectAttributes redirect) {
        AnnualPlan plan = own.decided(actor, id, Sent.text(sent.edition()));
        Outcome<AnnualPlan> outcome = course.sendBack(actor, plan, Sent.text(sent.words()));
        // A draft is its agency's alone: who returned it from outside sees it no longer.
        boolean gone = outcome instanceof Outcome.Done<?> && !plan.agency().equals(actor.agencyId());
        return gone ? "redirect:/plans" : back(outcome, id, sent, redirect);
    }

    @Requires({Permission.PLAN_EDIT, Permission.PLAN_RECEIVE})
    @PostMapping("/plans/{id}/file")
    String file(Actor actor, @PathVariable UUID id, @ModelAttribute Sent sent, RedirectAttributes redirect) {
        return back(course.file(actor, own.decided(actor, id, Sent.text(sent.edition())), kind(sent), sent.note()), id,
                sent, redirect);
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans/{id}/publish")
    String publish(Actor actor, @PathVariable UUID id, @ModelAttribute Sent sent, RedirectAttributes redirect) {
        return back(course.publish(actor, seen(actor, id, sent)), id, sent, redirect);
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans/{id}/adjust")
    String adjust(Actor actor, @PathVariable UUID id, @ModelAttribute Sent sent, RedirectAttributes redirect) {
        return back(plans.adjust(actor, own.own(actor, id), Sent.text(sent.reason())), id, sent, redirect);
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans/{id}/lines/{number}/reports")
    String report(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable int number,
        @ModelAttribute Sent sent,
        RedirectAttributes redirect
    ) {
        AnnualPlan plan = own.own(actor, id);
        Actions.Report report = Arrays.stream(Actions.Report.values())
                .filter(one -> one.name().equals(sent.kind()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Outcome<AnnualPlan> outcome = sent.note()
                .on()
                .map(on -> actions.record(actor, plan, number, report,
                        new Actions.Recorded(Sent.text(sent.number()), on)))
                .orElseGet(() -> Outcome.refused(Fault.of("on-" + number, "plan.fault.day", Sent.text(sent.on()))
                        .at("plan.step.on", "")));
        return back(outcome, id, sent, redirect);
    }

    private AnnualPlan seen(Actor actor, UUID id, Sent sent) {
        return own.seen(actor, id, Sent.text(sent.edition()));
    }

    private static Kind kind(Sent sent) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(sent.kind()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** Leads back to the plan; what was refused stays typed there. */
    private static String back(Outcome<AnnualPlan> outcome, UUID id, Sent sent, RedirectAttributes redirect) {
        return back(outcome, id, sent.typed(), redirect);
    }

    static String back(Outcome<AnnualPlan> outcome, UUID id, PlanPage.Typed typed, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<AnnualPlan>(AnnualPlan plan) -> "redirect:/plans/" + plan.id();
            case Outcome.Refused<AnnualPlan>(List<Fault> faults) -> {
                redirect.addFlashAttribute(PlanPages.REFUSED, new PlanPages.Refusal(typed, faults));
                yield "redirect:/plans/" + id;
            }
        };
    }
}
