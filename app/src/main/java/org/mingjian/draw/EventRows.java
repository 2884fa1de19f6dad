package org.mingjian.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fairdraw.events.EventEffect;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of events; what it lists is by number, a refused report before the event that took its number. */
@Repository
class EventRows {
    private static final String ORDER = " ORDER BY no, reported_at";
    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EventRecord event, EventEvidence evidence) {
        jdbc.sql("""
                INSERT INTO draw.event (id, draw, no, state, type, reason_code, subject, status, slot, person, evidence,
                    evidence_name, evidence_salt, evidence_hash, reported_by, reported_at)
                VALUES (:id, :draw, :no, 'REPORTED', :type, :reason, :subject, :status, :slot, :person, :evidence,
                    :name, :salt, :hash, :by, :at)""")
                .param("id", event.id())
                .param("draw", event.draw())
                .param("no", event.no())
                .param("type", event.facts().type().name())
                .param("reason", event.facts().reason())
                .param("subject", event.facts().subject())
                .param("status", event.status())
                .param("slot", event.facts().slot())
                .param("person", event.facts().person())
                .param("evidence", evidence.content())
                .param("name", evidence.name())
                .param("salt", evidence.salt())
                .param("hash", evidence.hash())
                .param("by", event.reported().by())
                .param("at", Timestamp.from(event.reported().at()))
                .update();
    }

    void refuse(UUID id, EventRecord.Act act, String reason) {
        decide("state = 'REFUSED', refusal = :reason", id, act).param("reason", reason).update();
    }

    void log(UUID id, EventRecord.Act act, long index, Optional<Instant> deadline) {
        decide("state = 'LOGGED', ledger_index = :index, reveal_deadline = :deadline", id, act)
                .param("index", index)
                .param("deadline", deadline.map(Timestamp::from).orElse(null))
                .update();
    }

    private JdbcClient.StatementSpec decide(String set, UUID id, EventRecord.Act act) {
        return jdbc.sql("UPDATE draw.event SET decided_by = :by, decided_at = :at, " + set
                + " WHERE id = :id AND state = 'REPORTED'")
                .param("id", id)
                .param("by", act.by())
                .param("at", Timestamp.from(act.at()));
    }

    void finish(UUID id, EventEffect effect, Instant at) {
        jdbc.sql("UPDATE draw.event SET state = 'DONE', effect = :effect, done_at = :at WHERE id = :id")
                .param("id", id)
                .param("effect", effect.toJson().text())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Lists the events of a draw by number, refused reports among them. */
    List<EventRecord> of(UUID draw) {
        return jdbc.sql("SELECT * FROM draw.event WHERE draw = :draw" + ORDER)
                .param("draw", draw)
                .query(EventRows::event)
                .list();
    }

    Optional<EventRecord> find(UUID draw, UUID id) {
        return jdbc.sql("SELECT * FROM draw.event WHERE draw = :draw AND id = :id")
                .param("draw", draw)
                .param("id", id)
                .query(EventRows::event)
                .optional();
    }

    Optional<EventEvidence> evidence(UUID draw, UUID id) {
        return jdbc.sql("SELECT evidence_name, evidence, evidence_salt FROM draw.event WHERE draw = :draw AND id = :id")
                .param("draw", draw)
                .param("id", id)
                .query((row, number) -> new EventEvidence(row.getString(1), row.getBytes(2), row.getBytes(3)))
                .optional();
    }

    /** Lists the draws of an agency that have an event about which something is to be done. */
    List<EventRecord> open(UUID agency) {
        return jdbc.sql("""
                SELECT e.* FROM draw.event e JOIN draw.draw d ON d.id = e.draw
                WHERE d.agency_id = :agency AND e.state IN ('REPORTED', 'LOGGED') ORDER BY e.reported_at""")
                .param("agency", agency)
                .query(EventRows::event)
                .list();
    }

    /** Returns the approved events by agency. */
    Map<UUID, List<EventRecord>> logged() {
        Map<UUID, List<EventRecord>> byAgency = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT e.*, d.agency_id FROM draw.event e JOIN draw.draw d ON d.id = e.draw
                WHERE e.ledger_index IS NOT NULL ORDER BY e.ledger_index""")
                .query((row, number) -> Map.entry(row.getObject("agency_id", UUID.class), event(row, number)))
                .list()
                .forEach(one -> byAgency.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(one.getValue()));
        return byAgency;
    }

    private static EventRecord event(ResultSet row, int number) throws SQLException {
        @Nullable
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        @Nullable
        String effect = row.getString("effect");
        @Nullable
        String refusal = row.getString("refusal");
        long index = row.getLong("ledger_index");
        OptionalLong logged = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(index);
        EventFacts facts = new EventFacts(EventType.valueOf(row.getString("type")), row.getString("reason_code"),
                row.getString("subject"), row.getInt("slot"), row.getString("person"));
        return new EventRecord(row.getObject("id", UUID.class), row.getObject("draw", UUID.class), row.getInt("no"),
                EventState.valueOf(row.getString("state")), facts, row.getString("status"),
                row.getString("evidence_name"), row.getString("evidence_hash"),
                new EventRecord.Act(row.getObject("reported_by", UUID.class),
                        DrawRecords.moment(row, "reported_at").orElseThrow()),
                decidedBy == null
                        ? Optional.empty()
                        : Optional.of(new EventRecord.Act(decidedBy,
                                DrawRecords.moment(row, "decided_at").orElseThrow())),
                refusal == null ? "" : refusal, logged, DrawRecords.moment(row, "reveal_deadline"),
                effect == null ? Optional.empty() : Optional.of(EffectText.read(effect)));
    }
}
