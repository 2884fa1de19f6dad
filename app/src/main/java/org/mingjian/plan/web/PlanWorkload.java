package org.mingjian.plan.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.AgencyCalendars;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.Capacity;
import org.mingjian.plan.CapacityNeeds;
import org.mingjian.plan.Plans;
import org.mingjian.plan.YearDays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Rests the draft of a year on a workload that was computed (PLAN-03). */
@Controller
class PlanWorkload {
    private static final int LONGEST = 12;

    private final Plans plans;
    private final OwnPlans own;
    private final AgencyCalendars calendars;

    PlanWorkload(Plans plans, OwnPlans own, AgencyCalendars calendars) {
        this.plans = plans;
        this.own = own;
        this.calendars = calendars;
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans/capacity")
    String rest(Actor actor, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Map<String, String> typed = new TreeMap<>(sent);
        typed.keySet()
                .removeIf(field -> field.startsWith("_") || typed.get(field).isBlank()
                        || typed.get(field).length() > LONGEST);
        CapacityForm form = new CapacityForm(typed);
        int year = form.year();
        CapacityNeeds needs = form.needs();
        Optional<YearDays> days = YearDays.of(calendars.of(actor.agencyId()), year);
        Optional<AnnualPlan> draft = plans.draft(actor.agencyId(), year);
        if (!form.faults().isEmpty() || days.isEmpty() || draft.isEmpty()) {
            return "redirect:" + address(typed);
        }
        Capacity capacity = new Capacity(days.get(), needs);
        long reaches = capacity.enterprises(Math.max(0, capacity.general())) + capacity.enterprises(needs.key());
        UUID plan = draft.get().id();
        return PlanActs.back(plans.rest(actor, draft.get(), typed, reaches), plan, PlanPage.Typed.NOTHING, redirect);
    }

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/{id}/workload")
    String show(Actor actor, @PathVariable UUID id) {
        return "redirect:" + address(own.visible(actor, id).workload());
    }

    /** Returns the address of the computation with all that was typed. */
    static String address(Map<String, String> typed) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/plans/capacity");
        new TreeMap<>(typed).forEach((field, value) -> builder.queryParam(field, "{" + field.replace("-", "_") + "}"));
        Map<String, Object> values = new TreeMap<>();
        typed.forEach((field, value) -> values.put(field.replace("-", "_"), value));
        return builder.encode().buildAndExpand(values).toUriString();
    }
}
