package org.mingjian.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingjian.calendar.WorkCalendar;
import org.mingjian.identity.Actor;
import org.mingjian.identity.AgencyCalendars;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.Capacity;
import org.mingjian.plan.CapacityNeeds;
import org.mingjian.plan.Duty;
import org.mingjian.plan.Plans;
import org.mingjian.plan.YearDays;
import org.mingjian.plan.web.CapacityPage.Answer;
import org.mingjian.plan.web.CapacityPage.Group;
import org.mingjian.plan.web.CapacityPage.Step;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.Inspectors;
import org.mingjian.shell.Fault;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Computes how much an agency can inspect in a year, with each step; a link keeps all that was typed (PLAN-03). */
@Controller
class CapacityPages {
    private final AgencyCalendars calendars;
    private final Inspectors inspectors;
    private final Plans plans;
    private final PolicyAdoption adoption;
    private final MessageSource messages;
    private final Clock clock;

    CapacityPages(
            AgencyCalendars calendars, Inspectors inspectors, Plans plans, PolicyAdoption adoption,
            MessageSource messages, Clock clock
    ) {
        this.calendars = calendars;
        this.inspectors = inspectors;
        this.plans = plans;
        this.adoption = adoption;
        this.messages = messages;
        this.clock = clock;
    }

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/capacity")
    String page(
        Actor actor,
        @RequestParam Map<String, String> given,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        WorkCalendar calendar = calendars.of(actor.agencyId());
        Map<String, String> typed = given.containsKey("year") ? given : offered(actor, calendar);
        CapacityForm form = new CapacityForm(typed);
        int year = form.year();
        CapacityNeeds needs = form.needs();
        Map<String, Long> stated = new HashMap<>();
        Capacity.STATED.forEach(what -> form.stated(what).ifPresent(number -> stated.put(what, number)));
        List<Fault> faults = new ArrayList<>(form.faults());
        Optional<YearDays> days = YearDays.of(calendar, year);
        if (days.isEmpty() && faults.stream().noneMatch(fault -> fault.field().equals("year"))) {
            faults.add(Fault.of("year", "calendar.refused.year-not-loaded", Integer.toString(year)));
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Optional<Answer> answer = faults.isEmpty()
                ? days.map(known -> answer(new Capacity(known, needs), stated, locale))
                : Optional.empty();
        List<Group> groups = List.of(group("other", true), group("none", false));
        model.addAttribute("page", new CapacityPage(typed, groups, answer, faults,
                actor.may(Permission.PLAN_EDIT) && plans.draft(actor.agencyId(), year).isPresent()));
        return "plan/capacity-page";
    }

    /** What the registry and the policy know already; the rest is the planner's. */
    private Map<String, String> offered(Actor actor, WorkCalendar calendar) {
        LocalDate today = LocalDate.now(clock);
        int year = calendar.loaded(today.getYear() + 1) ? today.getYear() + 1 : today.getYear();
        long officers = inspectors.ofAgency(actor.agencyId())
                .stream()
                .filter(one -> !one.validUntil().isBefore(today))
                .count();
        int people = adoption.policyOf(actor.agencyId(), today)
                .map(policy -> policy.team().minimum())
                .orElseGet(CapacityPages::smallestTeam);
        return Map.of("year", Integer.toString(year), "officers", Long.toString(officers), "people",
                Integer.toString(people), "days", "1");
    }

    /** An agency without a policy yet is offered the least that any policy asks for. */
    private static int smallestTeam() {
        return Policies.shipped().list().stream().mapToInt(policy -> policy.team().minimum()).min().orElseThrow();
    }

    private static Group group(String name, boolean enforcement) {
        return new Group(name, Duty.all(enforcement).stream().map(Duty::name).toList());
    }

    private Answer answer(Capacity capacity, Map<String, Long> stated, Locale locale) {
        YearDays year = capacity.year();
        CapacityNeeds needs = capacity.needs();
        long key = capacity.enterprises(needs.key());
        List<Step> steps = List.of(
                step("working", year.working(), "", locale, year.calendar(), year.weekends(), year.madeUp(),
                        year.free()),
                step("total", capacity.total(), "", locale, year.working(), needs.officers()),
                step("other", capacity.taken(true), share(capacity, capacity.taken(true)), locale),
                step("none", capacity.taken(false), share(capacity, capacity.taken(false)), locale),
                step("inspection", capacity.inspection(), share(capacity, capacity.inspection()), locale,
                        capacity.total(), capacity.taken(true), capacity.taken(false)),
                step("general", capacity.general(), share(capacity, capacity.general()), locale,
                        capacity.inspection(), needs.key(), needs.reserve()),
                step("enterprises", capacity.enterprises(capacity.general()), "", locale, capacity.general(),
                        needs.people(), days(needs)),
                step("of-key", key, "", locale, needs.key(), needs.people(), days(needs)));
        List<String> findings = capacity.findings(stated)
                .stream()
                .map(finding -> say("plan.capacity.finding." + finding.rule(), locale, finding.arguments().toArray()))
                .toList();
        return new Answer(steps, findings, capacity.enterprises(capacity.general()), key);
    }

    private Step step(String name, long number, String share, Locale locale, Object... arguments) {
        return new Step(say("plan.capacity.step." + name, locale),
                arguments.length == 0
                        ? say("plan.capacity.how.sum", locale)
                        : say("plan.capacity.how." + name, locale, arguments),
                String.format(locale, "%,d", number), share);
    }

    private static String share(Capacity capacity, long days) {
        return capacity.permille(days).map(part -> part / 10 + "." + Math.abs(part % 10) + "%").orElse("");
    }

    private static String days(CapacityNeeds needs) {
        return needs.halfDays() / 2 + (needs.halfDays() % 2 == 0 ? "" : ".5");
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
