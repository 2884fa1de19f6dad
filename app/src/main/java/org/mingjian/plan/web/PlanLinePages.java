package org.mingjian.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.LineKind;
import org.mingjian.plan.PlanLine;
import org.mingjian.plan.PlanState;
import org.mingjian.plan.Plans;
import org.mingjian.policy.Coverage;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.registry.Subjects;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form of one line of a plan: number 0 is a new one. */
@Controller
class PlanLinePages {
    private final Plans plans;
    private final OwnPlans own;
    private final Subjects subjects;
    private final Agencies agencies;

    PlanLinePages(Plans plans, OwnPlans own, Subjects subjects, Agencies agencies) {
        this.plans = plans;
        this.own = own;
        this.subjects = subjects;
        this.agencies = agencies;
    }

    @Requires(Permission.PLAN_EDIT)
    @GetMapping("/plans/{id}/lines/{number}")
    String form(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable int number,
        @RequestParam(defaultValue = "GENERAL") String kind,
        Model model
    ) {
        AnnualPlan plan = draft(own.own(actor, id));
        LineKind asked = Arrays.stream(LineKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(LineKind.GENERAL);
        LineForm form = number == 0
                ? LineForm.blank(plan.year(), asked)
                : plan.line(number).map(LineForm::of).orElseThrow(PlanLinePages::missing);
        return show(plan, number, form, List.of(), model);
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans/{id}/lines/{number}")
    String write(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable int number,
        @RequestParam MultiValueMap<String, String> typed,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        LineForm form = LineForm.of(typed);
        AnnualPlan plan = draft(own.seen(actor, id, form.at("edition")));
        if (number != 0 && plan.line(number).isEmpty()) {
            throw missing();
        }
        UnitList units = new UnitList(subjects, plan.agency());
        Optional<PolicyDocument> policy = plans.policy(plan);
        if (!form.at("take").isEmpty() && policy.isPresent()) {
            Coverage.Kind kind = form.at("take").equals("blacklist")
                    ? Coverage.Kind.BLACKLIST
                    : Coverage.Kind.KEY_UNITS;
            String rows = units.with(form.at("units"), kind, plan.year(), policy.get());
            return show(plan, number, form.with("units", rows), List.of(), model);
        }
        LineCheck check = new LineCheck(form, plan.year());
        Optional<PlanLine> line = check.line(number == 0 ? plan.lines().size() + 1 : number, units);
        List<Fault> faults = line.map(one -> plans.write(actor, plan, one))
                .map(Outcome::faults)
                .orElse(check.faults());
        if (faults.isEmpty()) {
            return "redirect:/plans/" + plan.id() + "#lines";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(plan, number, form, faults, model);
    }

    private String show(AnnualPlan plan, int number, LineForm form, List<Fault> faults, Model model) {
        model.addAttribute("page", new PlanLinePage(plan, number, form,
                agencies.openDepartmentsOf(plan.agency()).stream().map(one -> one.name()).toList(), faults));
        return "plan/plan-line-page";
    }

    private static AnnualPlan draft(AnnualPlan plan) {
        if (plan.state() != PlanState.DRAFT) {
            throw missing();
        }
        return plan;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
