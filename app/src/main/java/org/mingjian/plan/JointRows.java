package org.mingjian.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.plan.JointInspection.Answer;
import org.mingjian.plan.JointInspection.Part;
import org.mingjian.plan.JointInspection.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The joint inspections in the database. */
@Repository
class JointRows {
    private static final String SEEN = """
            (lead_id IN (:agencies) OR EXISTS (
                SELECT 1 FROM plan.joint_part p WHERE p.joint_id = j.id AND p.agency_id IN (:agencies)))
            """;
    private static final String LIST = "SELECT * FROM plan.joint j WHERE year = :year AND " + SEEN
            + " ORDER BY from_day DESC, id LIMIT 200";
    private static final String FIND = "SELECT * FROM plan.joint j WHERE id = :id AND " + SEEN;
    private static final String ADD = """
            INSERT INTO plan.joint (id, lead_id, year, title, basis, from_day, to_day, subjects, proposed_by,
                proposed_name, proposed_at)
            VALUES (:id, :lead, :year, :title, :basis, :from, :to, :subjects, :by, :byName, :at)
            """;
    private static final String ADD_UNITS = """
            INSERT INTO plan.joint_unit (joint_id, credit_code, name)
            SELECT :joint, unnest(CAST(:codes AS text[])), unnest(CAST(:names AS text[]))
            """;
    private static final String ADD_PART = """
            INSERT INTO plan.joint_part (joint_id, number, agency_id, department, matter, state, answered_name, answered_at)
            VALUES (:joint, :number, :agency, :department, :matter, :state, :name, :at)
            """;
    private static final String ANSWER = """
            UPDATE plan.joint_part SET state = :state, reason = :reason, answered_name = :name, answered_at = :at
            WHERE joint_id = :joint AND agency_id = :agency AND state = 'INVITED'
            """;
    /** Of an agency's parts that go together one visit is left. */
    private static final String SAVED = """
            SELECT u.credit_code, max(p.many) - 1 AS saved FROM plan.joint j
            JOIN plan.joint_unit u ON u.joint_id = j.id
            JOIN (SELECT joint_id, count(*) AS many FROM plan.joint_part
                WHERE agency_id = :agency AND state = 'AGREED' GROUP BY joint_id) p ON p.joint_id = j.id
            WHERE j.year = :year AND j.cancelled IS NULL AND p.many > 1 GROUP BY u.credit_code
            """;

    private final JdbcClient jdbc;

    JointRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JointInspection> list(Collection<UUID> agencies, int year) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql(LIST).param("agencies", agencies).param("year", year).query((row, n) -> joint(row)).list();
    }

    Optional<JointInspection> find(Collection<UUID> agencies, UUID id) {
        return agencies.isEmpty()
                ? Optional.empty()
                : jdbc.sql(FIND).param("agencies", agencies).param("id", id).query((row, n) -> joint(row)).optional();
    }

    void add(JointInspection joint, Actor actor, Instant at) {
        jdbc.sql(ADD)
                .param("id", joint.id())
                .param("lead", joint.lead())
                .param("year", joint.from().getYear())
                .param("title", joint.title())
                .param("basis", joint.basis())
                .param("from", joint.from())
                .param("to", joint.to())
                .param("subjects", joint.subjects())
                .param("by", actor.accountId())
                .param("byName", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(ADD_UNITS)
                .param("joint", joint.id())
                .param("codes", joint.units().stream().map(Unit::code).toArray(String[]::new))
                .param("names", joint.units().stream().map(Unit::name).toArray(String[]::new))
                .update();
        joint.parts().forEach(part -> add(joint.id(), part, at));
    }

    private void add(UUID joint, Part part, Instant at) {
        boolean answered = part.answer() != Answer.INVITED;
        jdbc.sql(ADD_PART)
                .param("joint", joint)
                .param("number", part.number())
                .param("agency", part.agency())
                .param("department", part.department())
                .param("matter", part.matter())
                .param("state", part.answer().name())
                .param("name", PlanRows.orNull(part.by()))
                .param("at", answered ? at.atOffset(ZoneOffset.UTC) : null)
                .update();
    }

    /** Answers for every part of an agency that waits, and returns their number. */
    int answer(UUID joint, Actor actor, Answer answer, String reason, Instant at) {
        return jdbc.sql(ANSWER)
                .param("joint", joint)
                .param("agency", actor.agencyId())
                .param("state", answer.name())
                .param("reason", PlanRows.orNull(reason))
                .param("name", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean cancel(UUID joint, String reason) {
        return jdbc.sql("UPDATE plan.joint SET cancelled = :reason WHERE id = :id AND cancelled IS NULL")
                .param("id", joint)
                .param("reason", reason)
                .update() == 1;
    }

    /** Returns how many of an agency's planned visits to an enterprise fall away since its departments go together. */
    Map<String, Integer> saved(UUID agency, int year) {
        Map<String, Integer> saved = new HashMap<>();
        jdbc.sql(SAVED).param("agency", agency).param("year", year).query(row -> {
            saved.put(row.getString("credit_code"), row.getInt("saved"));
        });
        return saved;
    }

    private JointInspection joint(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Unit> units = jdbc.sql("SELECT * FROM plan.joint_unit WHERE joint_id = :id ORDER BY credit_code")
                .param("id", id)
                .query((unit, n) -> new Unit(unit.getString("credit_code"), unit.getString("name")))
                .list();
        List<Part> parts = jdbc.sql("SELECT * FROM plan.joint_part WHERE joint_id = :id ORDER BY number")
                .param("id", id)
                .query((part, n) -> part(part))
                .list();
        return new JointInspection(id, row.getObject("lead_id", UUID.class), row.getString("title"),
                row.getString("basis"), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class), row.getInt("subjects"), units, parts,
                row.getString("proposed_name"), Optional.ofNullable(row.getString("cancelled")));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getInt("number"), row.getObject("agency_id", UUID.class), row.getString("department"),
                row.getString("matter"), Answer.valueOf(row.getString("state")), PlanRows.text(row, "reason"),
                PlanRows.text(row, "answered_name"));
    }
}
