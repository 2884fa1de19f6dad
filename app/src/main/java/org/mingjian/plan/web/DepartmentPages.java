package org.mingjian.plan.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.PlanLine;
import org.mingjian.shell.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a plan by the departments in charge: each has its own yearly plan, and a scheme for each line (PLAN-10). */
@Controller
class DepartmentPages {
    private final OwnPlans own;
    private final PlanWords words;

    DepartmentPages(OwnPlans own, PlanWords words) {
        this.own = own;
        this.words = words;
    }

    /** The page: the plan, and its departments by name. */
    record Page(AnnualPlan plan, List<Department> departments) {
        public List<Crumb> crumbs() {
            return List.of(Crumb.message("shell.menu.plans", "/plans"),
                    Crumb.named(plan.title(), "/plans/" + plan.id()), Crumb.message("plan.departments", ""));
        }
    }

    /** A department: how many visits it pays, how many of them are drawn, from when to when, and its lines in words. */
    record Department(String name, long subjects, long drawn, String days, List<LineView> lines) {}

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/{id}/departments")
    String page(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        AnnualPlan plan = own.visible(actor, id);
        List<Department> departments = plan.lines()
                .stream()
                .map(line -> line.who().department())
                .distinct()
                .sorted()
                .map(name -> department(name, plan.ofDepartment(name), locale))
                .toList();
        model.addAttribute("page", new Page(plan, departments));
        return "plan/department-list-page";
    }

    private Department department(String name, AnnualPlan plan, Locale locale) {
        LocalDate from = plan.lines().stream().map(PlanLine::from).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to = plan.lines().stream().map(PlanLine::to).max(Comparator.naturalOrder()).orElseThrow();
        return new Department(name, plan.subjects(), plan.drawn(),
                words.say(locale, "plan.days", from.toString(), to.toString()),
                plan.lines().stream().map(line -> words.line(line, locale)).toList());
    }
}
