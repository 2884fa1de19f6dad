package org.mingjian.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.PlanState;
import org.mingjian.plan.Plans;
import org.mingjian.shell.Fault;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the plans of an agency and of those below it, and shows each (PLAN-01, SEC-07). */
@Controller
class PlanPages {
    /** What was refused on the page before this one. */
    static final String REFUSED = "planRefused";

    private final Plans plans;
    private final OwnPlans own;
    private final PlanViews views;
    private final Agencies agencies;
    private final PlanWords words;
    private final Clock clock;

    PlanPages(Plans plans, OwnPlans own, PlanViews views, Agencies agencies, PlanWords words, Clock clock) {
        this.plans = plans;
        this.own = own;
        this.views = views;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** What was typed and is wrong. */
    record Refusal(PlanPage.Typed typed, List<Fault> faults) {
        static final Refusal NONE = new Refusal(PlanPage.Typed.NOTHING, List.of());
    }

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans")
    String list(Actor actor, Locale locale, Model model) {
        int next = LocalDate.now(clock).getYear() + (LocalDate.now(clock).getMonthValue() > 9 ? 1 : 0);
        return list(actor, Integer.toString(next), words.say(Locale.SIMPLIFIED_CHINESE, "plan.title.offered",
                Integer.toString(next)), List.of(), locale, model);
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans")
    String begin(
        Actor actor,
        @RequestParam(defaultValue = "") String year,
        @RequestParam(defaultValue = "") String title,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        Outcome<AnnualPlan> outcome = year.strip().matches("\\d{4}")
                ? plans.begin(actor, Integer.parseInt(year.strip()), title)
                : Outcome.refused(Fault.of("year", "plan.fault.year", year, Integer.toString(Plans.FIRST_YEAR),
                        Integer.toString(Plans.LAST_YEAR)));
        return switch (outcome) {
            case Outcome.Done<AnnualPlan>(AnnualPlan plan) -> "redirect:/plans/" + plan.id();
            case Outcome.Refused<AnnualPlan>(List<Fault> faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield list(actor, year, title, faults, locale, model);
            }
        };
    }

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/{id}")
    String page(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        AnnualPlan plan = own.visible(actor, id);
        Refusal refusal = model.getAttribute(REFUSED) instanceof Refusal refused ? refused : Refusal.NONE;
        model.addAttribute("page", views.page(plan, actor, refusal.typed(), refusal.faults(), locale));
        return "plan/plan-page";
    }

    private String list(Actor actor, String year, String title, List<Fault> faults, Locale locale, Model model) {
        Set<UUID> scope = own.scope(actor);
        Set<UUID> shown = agencies.scopeOf(actor);
        Map<UUID, String> names = agencies.all()
                .stream()
                .filter(agency -> scope.contains(agency.id()))
                .collect(Collectors.toMap(Agency::id, Agency::name));
        List<PlanListPage.Row> rows = plans.list(names.keySet())
                .stream()
                .filter(plan -> shown.contains(plan.agency()) || plan.state() != PlanState.DRAFT)
                .map(plan -> new PlanListPage.Row(plan.id().toString(), plan.year(), plan.version(), plan.title(),
                        names.getOrDefault(plan.agency(), ""), words.say(locale, "plan.state." + plan.state()),
                        tag(plan)))
                .toList();
        model.addAttribute("page",
                new PlanListPage(rows, names.size() > 1, actor.may(Permission.PLAN_EDIT), year, title,
                        faults));
        return "plan/plan-list-page";
    }

    static String tag(AnnualPlan plan) {
        return switch (plan.state()) {
            case PUBLISHED -> "ok";
            case DRAFT, SUBMITTED -> "wait";
            case APPROVED -> "info";
            case SUPERSEDED -> "mute";
        };
    }
}
