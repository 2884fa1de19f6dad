package org.mingjian.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.policy.PolicyDocument;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what an agency's draw of a day rests on: this year's plan, before it is due last year's, or an approved task. */
@Service
public class PlanGrounds {
    /** Where the policy names no day: the end of March, as 安监总政法〔2017〕150号 is carried out (domain report, I8). */
    private static final MonthDay CUSTOM = MonthDay.of(Month.MARCH, 31);

    private final PlanRows rows;
    private final Tasks tasks;
    private final PolicyAdoption adoption;

    PlanGrounds(PlanRows rows, Tasks tasks, PolicyAdoption adoption) {
        this.rows = rows;
        this.tasks = tasks;
        this.adoption = adoption;
    }

    /** Returns the ground on a day. */
    @Transactional(readOnly = true)
    public PlanGround of(UUID agency, LocalDate day) {
        Optional<AnnualPlan> now = published(agency, day.getYear());
        if (now.isPresent()) {
            AnnualPlan plan = now.get();
            return new PlanGround.ByPlan(plan.id(), plan.title(), plan.version());
        }
        LocalDate due = adoption.policyOf(agency, day)
                .flatMap(PolicyDocument::planDue)
                .orElse(CUSTOM)
                .atYear(day.getYear());
        Optional<AnnualPlan> last = published(agency, day.getYear() - 1);
        if (last.isPresent() && !day.isAfter(due)) {
            AnnualPlan plan = last.get();
            return new PlanGround.ByLastYear(plan.id(), plan.title(), plan.version(), due);
        }
        Optional<Task> task = tasks.on(agency, day);
        if (task.isPresent()) {
            return new PlanGround.ByTask(task.get().id(), task.get().title(), task.get().number());
        }
        boolean plans = rows.list(Set.of(agency)).stream().anyMatch(plan -> plan.state() == PlanState.PUBLISHED);
        return plans ? new PlanGround.Missing(day.getYear(), due) : new PlanGround.Unknown();
    }

    private Optional<AnnualPlan> published(UUID agency, int year) {
        return rows.ofYear(agency, year, Set.of(PlanState.PUBLISHED));
    }
}
