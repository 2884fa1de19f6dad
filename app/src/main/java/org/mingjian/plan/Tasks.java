package org.mingjian.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the tasks beside the plan, each proposed by one person and approved by another. */
@Service
public class Tasks {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_DAYS = 366;
    private static final String LIST = """
            SELECT * FROM plan.task WHERE agency_id IN (:agencies) ORDER BY from_day DESC, id LIMIT 200
            """;
    private static final String ON = """
            SELECT * FROM plan.task
            WHERE agency_id = :agency AND approved_at IS NOT NULL AND :day BETWEEN from_day AND to_day
            ORDER BY from_day DESC, id LIMIT 1
            """;
    private static final String ADD = """
            INSERT INTO plan.task (id, agency_id, title, number, reason, from_day, to_day, proposed_by, proposed_name,
                proposed_at)
            VALUES (:id, :agency, :title, :number, :reason, :from, :to, :by, :byName, :at)
            """;
    private static final String APPROVE = """
            UPDATE plan.task SET approved_by = :by, approved_name = :byName, approved_at = :at
            WHERE id = :id AND agency_id = :agency AND approved_at IS NULL AND proposed_by <> :by
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is typed of a task; days that are none are empty. */
    public record Typed(String title, String number, String reason, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /** Returns the newest tasks of these agencies, 200 at most (SEC-07). */
    @Transactional(readOnly = true)
    public List<Task> list(Collection<UUID> agencies) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql(LIST).param("agencies", agencies).query((row, number) -> task(row)).list();
    }

    /** Returns an approved task that holds on a day. */
    @Transactional(readOnly = true)
    public Optional<Task> on(UUID agency, LocalDate day) {
        return jdbc.sql(ON).param("agency", agency).param("day", day).query((row, number) -> task(row)).optional();
    }

    /** Proposes a task. */
    @Transactional
    public Outcome<Task> propose(Actor actor, Typed typed) {
        List<Fault> faults = faults(typed);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        Task task = new Task(UUID.randomUUID(), actor.agencyId(), typed.title().strip(), typed.number().strip(),
                typed.reason().strip(), typed.from().orElseThrow(), typed.to().orElseThrow(), actor.accountId(),
                actor.name(), Optional.empty());
        jdbc.sql(ADD)
                .param("id", task.id())
                .param("agency", task.agency())
                .param("title", task.title())
                .param("number", task.number())
                .param("reason", task.reason())
                .param("from", task.from())
                .param("to", task.to())
                .param("by", task.proposedBy())
                .param("byName", task.proposedName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        record(actor, task, "PROPOSED");
        return new Outcome.Done<>(task);
    }

    /** Approves a task that somebody else proposed; a second press changes nothing. */
    @Transactional
    public Outcome<Task> approve(Actor actor, Task task) {
        if (task.proposedBy().equals(actor.accountId())) {
            return Outcome.refused(Fault.ofForm("plan.fault.own-task"));
        }
        int changed = jdbc.sql(APPROVE)
                .param("id", task.id())
                .param("agency", actor.agencyId())
                .param("by", actor.accountId())
                .param("byName", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            record(actor, task, "APPROVED");
        }
        return new Outcome.Done<>(task);
    }

    private void record(Actor actor, Task task, String act) {
        ledger.append("PLAN_TASK", actor.agencyCode(), actor.accountId().toString(),
                Json.object("task", task.id().toString(), "act", act, "title", task.title(), "number", task.number(),
                        "from", task.from().toString(), "to", task.to().toString()));
    }

    private static List<Fault> faults(Typed typed) {
        List<Fault> faults = new ArrayList<>();
        text(typed.title(), "title", "plan.title", LONGEST_TITLE, faults);
        text(typed.number(), "number", "plan.step.number", LONGEST_NUMBER, faults);
        text(typed.reason(), "reason", "plan.task.reason", LONGEST_REASON, faults);
        if (typed.from().isEmpty()) {
            faults.add(Fault.of("from", "plan.fault.choose").at("plan.line.from", ""));
        }
        if (typed.to().isEmpty()) {
            faults.add(Fault.of("to", "plan.fault.choose").at("plan.line.to", ""));
        }
        typed.from().ifPresent(from -> typed.to().ifPresent(to -> {
            if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
                faults.add(Fault.of("to", "plan.fault.task-days", from.toString(), LONGEST_DAYS)
                        .at("plan.line.to", to.toString()));
            }
        }));
        return faults;
    }

    private static void text(String text, String field, String label, int longest, List<Fault> faults) {
        if (text.isBlank() || text.strip().length() > longest) {
            faults.add(Fault.of(field, "plan.fault.text", longest).at(label, text));
        }
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(row.getObject("id", UUID.class), row.getObject("agency_id", UUID.class), row.getString("title"),
                row.getString("number"), row.getString("reason"), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class), row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"), Optional.ofNullable(row.getString("approved_name")));
    }
}
