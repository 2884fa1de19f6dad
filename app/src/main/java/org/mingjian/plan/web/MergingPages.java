package org.mingjian.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.JointInspection;
import org.mingjian.plan.JointInspection.State;
import org.mingjian.plan.JointInspections;
import org.mingjian.plan.PlannedVisits;
import org.mingjian.shell.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows which enterprises several departments or levels plan to visit, so that they go together (PLAN-07). */
@Controller
class MergingPages {
    private final PlannedVisits visits;
    private final JointInspections joints;
    private final Agencies agencies;
    private final PlanWords words;
    private final Clock clock;

    MergingPages(
            PlannedVisits visits, JointInspections joints, Agencies agencies, PlanWords words, Clock clock
    ) {
        this.visits = visits;
        this.joints = joints;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** The page: its year, and the enterprises. */
    record Page(int year, List<Row> rows, boolean mayMerge) {
        public List<Crumb> crumbs() {
            return List.of(Crumb.message("shell.menu.plans", "/plans"), Crumb.message("plan.merging", ""));
        }
    }

    /**
     * An enterprise: its visits, in which days they could be one (empty where they could not), and the joint inspection
     * that they were merged into.
     */
    record Row(String code, String name, List<Visit> visits, String together, Optional<JointInspection> merged) {}

    /** A planned visit in words. */
    record Visit(String agency, String department, String matter, String days) {}

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/merging")
    String page(Actor actor, @RequestParam(defaultValue = "") String year, Locale locale, Model model) {
        int asked = year.matches("20\\d\\d") ? Integer.parseInt(year) : LocalDate.now(clock).getYear();
        Map<UUID, String> names = agencies.visible(actor).stream().collect(Collectors.toMap(Agency::id, Agency::name));
        List<JointInspection> joined = joints.list(names.keySet(), asked)
                .stream()
                .filter(one -> Set.of(State.AGREED, State.WAITING).contains(one.state()))
                .toList();
        List<Row> rows = visits.several(names.keySet(), asked)
                .stream()
                .map(one -> row(one, joined, names, locale))
                .toList();
        model.addAttribute("page", new Page(asked, rows, actor.may(Permission.PLAN_EDIT)));
        return "plan/merging-page";
    }

    private Row row(
        PlannedVisits.Subject subject,
        List<JointInspection> joined,
        Map<UUID, String> names,
        Locale locale
    ) {
        List<Visit> all = subject.visits()
                .stream()
                .map(one -> new Visit(names.getOrDefault(one.agency(), ""), one.department(), one.matter(),
                        days(one.from(), one.to(), locale)))
                .toList();
        return new Row(subject.code(), subject.name(), all,
                subject.mergeable() ? days(subject.firstDay(), subject.lastDay(), locale) : "",
                joined.stream()
                        .filter(one -> one.units().stream().anyMatch(unit -> unit.code().equals(subject.code())))
                        .findFirst());
    }

    private String days(LocalDate from, LocalDate to, Locale locale) {
        return words.say(locale, "plan.days", from.toString(), to.toString());
    }
}
