package org.mingjian.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.PlanState;
import org.mingjian.plan.PlanStep;
import org.mingjian.plan.Plans;
import org.mingjian.shell.Crumb;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows anyone the plans in force, with who approved them and how far they meet the policy (PLAN-02). */
@Controller
class PublicPlanPages {
    private final Plans plans;
    private final OwnPlans own;
    private final PlanViews views;
    private final PlanWords words;
    private final Agencies agencies;

    PublicPlanPages(Plans plans, OwnPlans own, PlanViews views, PlanWords words, Agencies agencies) {
        this.plans = plans;
        this.own = own;
        this.views = views;
        this.words = words;
        this.agencies = agencies;
    }

    /** A plan in the public list. */
    record Row(String id, String title, String agency, int year, int version) {}

    /** The public list. */
    record ListPage(List<Row> plans) {}

    /** A plan as anyone sees it. */
    record Page(
        AnnualPlan plan,
        String agency,
        String published,
        List<LineView> lines,
        List<PlanPage.Check> checks,
        List<PlanPage.Step> steps
    ) {
        public List<Crumb> crumbs() {
            return List.of(Crumb.message("plan.public.title", "/public/plans"), Crumb.named(plan.title(), ""));
        }
    }

    @Open
    @GetMapping("/public/plans")
    String list(HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        Map<UUID, String> names = agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        List<Row> rows = plans.list(names.keySet())
                .stream()
                .filter(plan -> plan.state() == PlanState.PUBLISHED)
                .map(plan -> new Row(plan.id().toString(), plan.title(), names.getOrDefault(plan.agency(), ""),
                        plan.year(), plan.version()))
                .toList();
        model.addAttribute("page", new ListPage(rows));
        return "plan/public-plan-list-page";
    }

    @Open
    @GetMapping("/public/plans/{id}")
    String page(@PathVariable UUID id, Locale locale, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        AnnualPlan plan = own.published(id);
        String published = plan.step(PlanStep.Kind.PUBLISHED).map(step -> step.on().toString()).orElse("");
        model.addAttribute("page", new Page(plan, agencies.byId(plan.agency()).map(Agency::name).orElse(""), published,
                plan.lines().stream().map(line -> words.line(line, locale).published(line)).toList(),
                views.checks(plan, locale),
                plan.course().stream().map(step -> views.step(step, locale)).toList()));
        return "plan/public-plan-page";
    }
}
