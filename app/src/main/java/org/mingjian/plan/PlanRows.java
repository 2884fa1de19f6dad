package org.mingjian.plan;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans in the database, each with its lines, departures and steps. */
@Repository
class PlanRows {
    private static final String ADD = """
            INSERT INTO plan.plan (id, agency_id, year, version, state, title, policy_id, policy_version, reason, workload,
                reaches, edition, created_at, created_by)
            SELECT :id, :agency, :year, 1 + coalesce(max(version), 0), 'DRAFT', :title, :policy, :policyVersion, :reason,
                CAST(:workload AS jsonb), :reaches, 1, :at, :by
            FROM plan.plan WHERE agency_id = :agency AND year = :year
            """;
    private static final String LIST = """
            SELECT * FROM plan.plan WHERE agency_id IN (:agencies) ORDER BY year DESC, agency_id, version DESC
            """;
    private static final String FIND = "SELECT * FROM plan.plan WHERE agency_id IN (:agencies) AND id = :id";
    private static final String OF_YEAR = """
            SELECT * FROM plan.plan WHERE agency_id = :agency AND year = :year AND state IN (:states)
            ORDER BY version DESC LIMIT 1
            """;
    private static final String PUBLIC = "SELECT * FROM plan.plan WHERE id = :id AND state IN ('PUBLISHED', 'SUPERSEDED')";
    /** Only who saw the newest edition changes it; of two at once the second finds another edition. */
    private static final String NEXT = """
            UPDATE plan.plan SET edition = edition + 1 WHERE id = :id AND edition = :edition AND state = :state
            """;
    private static final String STATE = "UPDATE plan.plan SET state = :state WHERE id = :id";
    private static final String TITLE = "UPDATE plan.plan SET title = :title WHERE id = :id";
    private static final String SUPERSEDE = """
            UPDATE plan.plan SET state = 'SUPERSEDED', edition = edition + 1
            WHERE agency_id = :agency AND year = :year AND state = 'PUBLISHED'
            """;
    private static final String WORKLOAD = """
            UPDATE plan.plan SET workload = CAST(:workload AS jsonb), reaches = :reaches WHERE id = :id
            """;
    private static final String DEPART = """
            INSERT INTO plan.departure (plan_id, rule, reason) VALUES (:plan, :rule, :reason)
            ON CONFLICT (plan_id, rule) DO UPDATE SET reason = excluded.reason
            """;
    private static final String STEP = """
            INSERT INTO plan.step (plan_id, kind, by_id, by_name, number, on_day, words, at, ledger_index)
            VALUES (:plan, :kind, CAST(:by AS uuid), :byName, :number, :on, :words, :at, :index)
            """;

    private final JdbcClient jdbc;
    private final PlanLineRows lines;

    PlanRows(JdbcClient jdbc, PlanLineRows lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** Adds a draft as the next version of its year; its own version and edition are given by the table. */
    void add(AnnualPlan plan, Instant at, UUID by) {
        jdbc.sql(ADD)
                .param("id", plan.id())
                .param("agency", plan.agency())
                .param("year", plan.year())
                .param("title", plan.title())
                .param("policy", plan.policy().id())
                .param("policyVersion", plan.policy().version())
                .param("reason", orNull(plan.reason()))
                .param("workload", json(plan.workload()))
                .param("reaches", plan.reaches().orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        plan.lines().forEach(line -> lines.put(plan.id(), line));
        plan.departures().forEach((rule, reason) -> depart(plan.id(), rule, reason));
    }

    /** Returns the plans of these agencies, the newest year first, without their lines. */
    List<AnnualPlan> list(Collection<UUID> agencies) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql(LIST).param("agencies", agencies).query((row, number) -> read(row, false)).list();
    }

    Optional<AnnualPlan> find(Collection<UUID> agencies, UUID id) {
        return agencies.isEmpty()
                ? Optional.empty()
                : jdbc.sql(FIND)
                        .param("agencies", agencies)
                        .param("id", id)
                        .query((row, number) -> read(row, true))
                        .optional();
    }

    Optional<AnnualPlan> published(UUID id) {
        return jdbc.sql(PUBLIC).param("id", id).query((row, number) -> read(row, true)).optional();
    }

    /** Returns the newest plan of a year in one of these states. */
    Optional<AnnualPlan> ofYear(UUID agency, int year, Collection<PlanState> states) {
        return jdbc.sql(OF_YEAR)
                .param("agency", agency)
                .param("year", year)
                .param("states", states.stream().map(Enum::name).toList())
                .query((row, number) -> read(row, true))
                .optional();
    }

    /** Takes the turn of changing a plan, and returns whether it is still as it was seen. */
    boolean next(AnnualPlan seen) {
        return jdbc.sql(NEXT)
                .param("id", seen.id())
                .param("edition", seen.edition())
                .param("state", seen.state().name())
                .update() == 1;
    }

    void state(UUID plan, PlanState state) {
        jdbc.sql(STATE).param("id", plan).param("state", state.name()).update();
    }

    void title(UUID plan, String title) {
        jdbc.sql(TITLE).param("id", plan).param("title", title).update();
    }

    void supersede(UUID agency, int year) {
        jdbc.sql(SUPERSEDE).param("agency", agency).param("year", year).update();
    }

    void workload(UUID plan, Map<String, String> typed, long reaches) {
        jdbc.sql(WORKLOAD).param("id", plan).param("workload", json(typed)).param("reaches", reaches).update();
    }

    void depart(UUID plan, String rule, String reason) {
        jdbc.sql(DEPART).param("plan", plan).param("rule", rule).param("reason", reason).update();
    }

    void step(UUID plan, PlanStep step) {
        jdbc.sql(STEP)
                .param("plan", plan)
                .param("kind", step.kind().name())
                .param("by", step.by())
                .param("byName", step.byName())
                .param("number", orNull(step.number()))
                .param("on", step.on())
                .param("words", orNull(step.words()))
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("index", step.ledgerIndex())
                .update();
    }

    private AnnualPlan read(ResultSet row, boolean whole) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        long reaches = row.getLong("reaches");
        boolean reached = !row.wasNull();
        return new AnnualPlan(id, row.getObject("agency_id", UUID.class), row.getInt("year"), row.getInt("version"),
                PlanState.valueOf(row.getString("state")), row.getString("title"),
                new AnnualPlan.Policy(row.getString("policy_id"), row.getString("policy_version")),
                text(row, "reason"), map(row.getString("workload")),
                reached ? Optional.of(reaches) : Optional.empty(), whole ? lines.of(id) : List.of(),
                whole ? departures(id) : Map.of(), whole ? steps(id) : List.of(), row.getLong("edition"));
    }

    private Map<String, String> departures(UUID plan) {
        Map<String, String> departures = new HashMap<>();
        jdbc.sql("SELECT rule, reason FROM plan.departure WHERE plan_id = :plan").param("plan", plan).query(row -> {
            departures.put(row.getString(1), row.getString(2));
        });
        return departures;
    }

    private List<PlanStep> steps(UUID plan) {
        return jdbc.sql("SELECT * FROM plan.step WHERE plan_id = :plan ORDER BY id")
                .param("plan", plan)
                .query((row, number) -> new PlanStep(PlanStep.Kind.valueOf(row.getString("kind")),
                        row.getString("by_id"), row.getString("by_name"), text(row, "number"),
                        row.getObject("on_day", LocalDate.class), text(row, "words"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("ledger_index")))
                .list();
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable String json(Map<String, String> typed) {
        if (typed.isEmpty()) {
            return null;
        }
        SortedMap<String, Json> members = new TreeMap<>();
        typed.forEach((field, value) -> members.put(field, Json.of(value)));
        return new String(new Json.Obj(members).canonical(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> map(@Nullable String json) {
        Map<String, String> typed = new HashMap<>();
        try {
            if (json != null && Json.parse(json) instanceof Json.Obj object) {
                object.members().forEach((field, value) -> {
                    if (value instanceof Json.Str text) {
                        typed.put(field, text.value());
                    }
                });
            }
        } catch (MalformedInput e) {
            throw new IllegalStateException("The database holds a workload that is no JSON of texts.", e);
        }
        return typed;
    }
}
