package org.mingjian.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.terms.BeaconRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of events' public sources. */
@Repository
class EventBeaconRows {
    private final JdbcClient jdbc;

    EventBeaconRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void name(UUID event, BeaconRule rule) {
        jdbc.sql("""
                INSERT INTO draw.event_beacon (event, source, rule, beacon_time)
                VALUES (:event, :source, :rule, :time)""")
                .param("event", event)
                .param("source", rule.source())
                .param("rule", rule.rule())
                .param("time", Timestamp.from(rule.notBefore()))
                .update();
    }

    Optional<EventBeacon> find(UUID event) {
        return jdbc.sql("SELECT * FROM draw.event_beacon WHERE event = :event")
                .param("event", event)
                .query((row, number) -> new EventBeacon(
                        new BeaconRule(row.getString("source"), row.getString("rule"),
                                DrawRecords.moment(row, "beacon_time").orElseThrow()),
                        Optional.ofNullable(row.getString("text")), Optional.ofNullable(row.getString("evidence"))))
                .optional();
    }

    /** Lists what people have typed, in the order in which they first did. */
    List<BeaconTyped> typed(UUID event) {
        return jdbc.sql("""
                SELECT typed_by, text, evidence FROM draw.event_beacon_typed WHERE event = :event
                ORDER BY typed_at, typed_by""")
                .param("event", event)
                .query((row, number) -> new BeaconTyped(row.getObject(1, UUID.class), row.getString(2),
                        Optional.ofNullable(row.getString(3))))
                .list();
    }

    void type(UUID event, BeaconEntry entry, UUID by, Instant at) {
        jdbc.sql("""
                INSERT INTO draw.event_beacon_typed (event, typed_by, text, evidence, typed_at)
                VALUES (:event, :by, :text, :evidence, :at)
                ON CONFLICT (event, typed_by) DO UPDATE SET text = :text, evidence = :evidence""")
                .param("event", event)
                .param("by", by)
                .param("text", entry.text())
                .param("evidence", entry.proof().orElse(null))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Makes a text count, once and for all. */
    void confirm(UUID event, String text, Optional<String> evidence) {
        jdbc.sql(
                "UPDATE draw.event_beacon SET text = :text, evidence = :evidence WHERE event = :event AND text IS NULL")
                .param("event", event)
                .param("text", text)
                .param("evidence", evidence.orElse(null))
                .update();
    }
}
