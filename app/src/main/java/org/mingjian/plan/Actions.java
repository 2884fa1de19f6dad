package org.mingjian.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.RuleValue;
import org.mingjian.shell.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows the special actions of a plan (PLAN-05): each ends with a circular, and a summary by the policy's day. */
@Service
public class Actions {
    private static final int LONGEST_NUMBER = 60;
    private static final String ADD = """
            INSERT INTO plan.report (plan_id, line, kind, number, on_day, by_id, by_name, at)
            VALUES (:plan, :line, :kind, :number, :on, :by, :byName, :at)
            ON CONFLICT (plan_id, line, kind) DO NOTHING
            """;

    private final Plans plans;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Actions(Plans plans, JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is written of an action. Its words are the message {@code plan.report.<NAME>}. */
    public enum Report {
        CIRCULAR, SUMMARY
    }

    /** A report as it was recorded. */
    public record Recorded(String number, LocalDate on) {}

    /**
     * A special action of a plan.
     *
     * @param line its line
     * @param due the day by which its summary is due; empty where the policy names none
     * @param reports what was recorded of it
     * @param late whether the summary is due and not there
     */
    public record Action(PlanLine line, Optional<LocalDate> due, Map<Report, Recorded> reports, boolean late) {}

    /** Returns the special actions of a plan in order. */
    @Transactional(readOnly = true)
    public List<Action> of(AnnualPlan plan) {
        Optional<PolicyDocument> policy = plans.policy(plan);
        Map<Integer, Map<Report, Recorded>> reports = new HashMap<>();
        jdbc.sql("SELECT * FROM plan.report WHERE plan_id = :plan").param("plan", plan.id()).query(row -> {
            reports.computeIfAbsent(row.getInt("line"), line -> new HashMap<>())
                    .put(Report.valueOf(row.getString("kind")), new Recorded(row.getString("number"),
                            row.getObject("on_day", LocalDate.class)));
        });
        LocalDate today = LocalDate.now(clock);
        return plan.lines().stream().filter(line -> line.kind() == LineKind.SPECIAL).map(line -> {
            Map<Report, Recorded> found = reports.getOrDefault(line.number(), Map.of());
            Optional<LocalDate> due = policy.flatMap(one -> due(one, line));
            return new Action(line, due, Map.copyOf(found), !found.containsKey(Report.SUMMARY)
                    && due.filter(today::isAfter).isPresent());
        }).toList();
    }

    /** The day of the month of the policy, so many months after the one in which the action ends. */
    static Optional<LocalDate> due(PolicyDocument policy, PlanLine line) {
        return PlanChecks.stated(policy, "campaign-summary")
                .filter(rule -> rule.value() instanceof RuleValue.DayOfMonth)
                .map(rule -> (RuleValue.DayOfMonth) rule.value())
                .map(day -> YearMonth.from(line.to()).plusMonths(day.monthsAfter()).atDay(day.day()));
    }

    /** Records a report of an action of the plan in force; a second press changes nothing. */
    @Transactional
    public Outcome<AnnualPlan> record(Actor actor, AnnualPlan plan, int line, Report report, Recorded written) {
        List<Fault> faults = new ArrayList<>();
        boolean action = plan.state() == PlanState.PUBLISHED
                && plan.line(line).filter(one -> one.kind() == LineKind.SPECIAL).isPresent();
        if (!action) {
            return Outcome.refused(Fault.ofForm("plan.fault.no-action"));
        }
        if (written.number().isBlank() || written.number().length() > LONGEST_NUMBER) {
            faults.add(Fault.of("number-" + line, "plan.fault.text", LONGEST_NUMBER)
                    .at("plan.step.number",
                            written.number()));
        }
        if (written.on().isAfter(LocalDate.now(clock))) {
            faults.add(Fault.of("on-" + line, "plan.fault.future", written.on().toString()).at("plan.step.on", ""));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        int added = jdbc.sql(ADD)
                .param("plan", plan.id())
                .param("line", line)
                .param("kind", report.name())
                .param("number", written.number())
                .param("on", written.on())
                .param("by", actor.accountId())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            ledger.append("PLAN_REPORT", actor.agencyCode(), actor.accountId().toString(),
                    Json.object("plan", plan.id().toString(), "line", line, "kind", report.name(), "number",
                            written.number(), "on", written.on().toString()));
        }
        return new Outcome.Done<>(plan);
    }
}
