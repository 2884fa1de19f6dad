package org.mingjian.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.mandate.LeadingGroups;
import org.mingjian.identity.mandate.NewLeadingGroup;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.LineKind;
import org.mingjian.plan.Method;
import org.mingjian.plan.PlanCourse;
import org.mingjian.plan.PlanCourse.Note;
import org.mingjian.plan.PlanLine;
import org.mingjian.plan.PlanStep.Kind;
import org.mingjian.plan.PlannedUnit;
import org.mingjian.plan.Plans;
import org.mingjian.plan.Way;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.RuleValue;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.Subject;
import org.mingjian.registry.SubjectFilter;
import org.mingjian.registry.Subjects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Plans the year of each demo agency as its policy wants it, and leads the plan to its publication. */
@Component
@ConditionalOnProperty("mingjian.demo")
class DemoPlans {
    private static final String BASIS = "《中华人民共和国安全生产法》第六十二条第二款";
    private static final String SQUAD = "执法大队";

    private final Plans plans;
    private final PlanCourse course;
    private final Subjects subjects;
    private final LeadingGroups groups;

    DemoPlans(Plans plans, PlanCourse course, Subjects subjects, LeadingGroups groups) {
        this.plans = plans;
        this.course = course;
        this.subjects = subjects;
        this.groups = groups;
    }

    void plan(DemoAgency demo, DemoPeople.Founded founded, LocalDate today) {
        lead(founded, today);
        Actor planner = founded.actor("planner");
        int year = today.getYear();
        AnnualPlan plan = done(plans.begin(planner, year, year + "年度安全生产监督检查计划"));
        PolicyDocument policy = plans.policy(plan).orElseThrow();
        int drawn = demo.draws().stream().mapToInt(Integer::intValue).sum() + demo.waiting();
        long named = policy.yearTarget()
                .flatMap(target -> policy.randomShare())
                .map(share -> share.share().denominator().longValue() * drawn / share.share().numerator().longValue()
                        - drawn)
                .orElse(0L);
        for (PlanLine line : lines(demo, plan, policy, drawn, named)) {
            plan = done(plans.write(planner, plan, line));
        }
        plan = done(plans.rest(planner, plan, Map.of("year", Integer.toString(year), "officers",
                Integer.toString(demo.inspectors()), "people", "2", "days", "1"), demo.inspectors() * 248L / 2));
        plan = done(course.submit(planner, plan));
        for (Kind approver : course.approvers(policy)) {
            boolean within = approver == Kind.LEADING_GROUP;
            Note note = within
                    ? Note.NONE
                    : new Note("演示政函〔" + year + "〕1号", Optional.of(today), "");
            plan = done(course.approve(within ? founded.actor("leader") : planner, plan, approver, note));
        }
        plan = done(course.publish(planner, plan));
        for (Kind filing : course.filings(policy)) {
            plan = done(course.file(planner, plan, filing,
                    new Note("演示应急函〔" + year + "〕1号", Optional.of(today), "")));
        }
    }

    private void lead(DemoPeople.Founded founded, LocalDate today) {
        NewLeadingGroup typed = new NewLeadingGroup("演示应急发〔" + today.getYear() + "〕1号", "“双随机”抽查工作领导小组",
                "@" + founded.actor("leader").login() + "，分管领导", "",
                "@" + founded.actor("planner").login() + "，综合协调科\n@" + founded.actor("host").login() + "，执法大队",
                "general", today.toString());
        if (groups.record(founded.actor("planner"), typed) instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException("The demo cannot name its leading group: " + refused.faults());
        }
    }

    private List<PlanLine> lines(DemoAgency demo, AnnualPlan plan, PolicyDocument policy, int drawn, long named) {
        List<PlanLine> lines = new ArrayList<>();
        List<PoolSubject> flagged = subjects.flagged(plan.agency());
        List<PlannedUnit> key = new ArrayList<>(flagged.stream()
                .filter(one -> one.flags().key())
                .map(one -> unit(one.code(), one.name(), plan.year(), Month.JANUARY, Month.DECEMBER))
                .toList());
        fill(key, named, plan);
        long all = subjects.count(plan.agency(), Set.of()).all();
        lines.add(line(1, LineKind.KEY, "重点单位检查", "重大事故隐患排查整治，主要负责人和从业人员履职，安全管理体系运行", key, all));
        if (policy.coverage().stream().anyMatch(one -> one.months() < 12)) {
            List<PlannedUnit> twice = new ArrayList<>();
            flagged.stream().filter(one -> one.flags().blacklisted()).forEach(one -> {
                twice.add(unit(one.code(), one.name(), plan.year(), Month.JANUARY, Month.JUNE));
                twice.add(unit(one.code(), one.name(), plan.year(), Month.JULY, Month.DECEMBER));
            });
            lines.add(line(2, LineKind.KEY, "“黑名单”单位检查", "失信行为纠正，隐患整改落实", twice, all));
        }
        LocalDate to = policy.season()
                .map(season -> season.to().atYear(plan.year()))
                .orElse(LocalDate.of(plan.year(), Month.DECEMBER, 31));
        lines.add(new PlanLine(lines.size() + 1, LineKind.GENERAL, new PlanLine.Choice(Way.RANDOM, "", Set.of()),
                work("“双随机”抽查", "安全生产责任制、教育培训、现场管理、应急管理"), LocalDate.of(plan.year(), Month.JANUARY, 1), to,
                new PlanLine.Size(all, drawn, (drawn + 1) / 2, demo.draws().size() + 1, "全年 1 次"), List.of(),
                new PlanLine.Who(SQUAD, ""), ""));
        if (policy.rule("campaigns").isPresent()) {
            for (int month = 1; month < 12; month += 2) {
                LocalDate from = LocalDate.of(plan.year(), month, 1);
                lines.add(
                        new PlanLine(lines.size() + 1, LineKind.SPECIAL, new PlanLine.Choice(Way.RANDOM, "", Set.of()),
                                work("第" + (month / 2 + 1) + "轮专项行动", "打非治违，重点行业领域专项整治"), from,
                                from.plusMonths(2).minusDays(1), new PlanLine.Size(all, 4, 2, 1, "每轮 1 次"), List.of(),
                                new PlanLine.Who(SQUAD, ""), ""));
            }
        }
        if (policy.rule("plan-due").filter(rule -> rule.value() instanceof RuleValue.DayOfYear).isPresent()) {
            lines.add(line(lines.size() + 1, LineKind.SUPERVISION, "执法监察", "案卷内部审查和执法质量考核，每半年一次", List.of(), 0));
        }
        return lines;
    }

    /** Names further units until the plan has as many as its policy's share needs. */
    private void fill(List<PlannedUnit> units, long needed, AnnualPlan plan) {
        if (units.size() < needed) {
            Set<String> named = new java.util.HashSet<>(units.stream().map(PlannedUnit::code).toList());
            for (Subject subject : subjects.first(SubjectFilter.of(plan.agency()), (int) needed)) {
                if (units.size() < needed && subject.active() && named.add(subject.code())) {
                    units.add(unit(subject.code(), subject.name(), plan.year(), Month.JANUARY, Month.DECEMBER));
                }
            }
        }
    }

    private static PlanLine line(
        int number,
        LineKind kind,
        String matter,
        String content,
        List<PlannedUnit> units,
        long all
    ) {
        int year = units.isEmpty() ? 2026 : units.getFirst().from().getYear();
        return new PlanLine(number, kind, new PlanLine.Choice(kind.usual(), "", Set.of()), work(matter, content),
                LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31),
                new PlanLine.Size(all, units.size(), 0, 0, "每家每年不超过 2 次"), units, new PlanLine.Who(SQUAD, ""), "");
    }

    private static PlanLine.Work work(String matter, String content) {
        return new PlanLine.Work(matter, BASIS, content, Set.of(Method.ON_SITE));
    }

    private static PlannedUnit unit(String code, String name, int year, Month from, Month to) {
        return new PlannedUnit(code, name, LocalDate.of(year, from, 1),
                LocalDate.of(year, to, 1).plusMonths(1).minusDays(1));
    }

    private static AnnualPlan done(Outcome<AnnualPlan> outcome) {
        return switch (outcome) {
            case Outcome.Done<AnnualPlan>(AnnualPlan plan) -> plan;
            case Outcome.Refused<AnnualPlan> refused ->
                throw new IllegalStateException("The demo cannot plan its year: " + refused.faults());
        };
    }
}
