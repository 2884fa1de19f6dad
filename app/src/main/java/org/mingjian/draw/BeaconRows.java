package org.mingjian.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of beacons: what each person typed, and what counts. */
@Repository
class BeaconRows {
    private final JdbcClient jdbc;

    BeaconRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the text that counts. */
    Optional<String> text(UUID draw) {
        return jdbc.sql("SELECT text FROM draw.beacon WHERE draw = :draw AND position = 0")
                .param("draw", draw)
                .query(String.class)
                .optional();
    }

    /** Returns the evidence for the text that counts, where somebody typed it. */
    Optional<String> evidence(UUID draw) {
        return jdbc.sql("SELECT evidence FROM draw.beacon WHERE draw = :draw AND position = 0 AND evidence IS NOT NULL")
                .param("draw", draw)
                .query(String.class)
                .optional();
    }

    /** Lists what people have typed, in the order in which they first did. */
    List<BeaconTyped> typed(UUID draw) {
        return jdbc.sql("""
                SELECT typed_by, text, evidence FROM draw.beacon_typed WHERE draw = :draw
                ORDER BY typed_at, typed_by""")
                .param("draw", draw)
                .query((row, number) -> new BeaconTyped(row.getObject(1, UUID.class), row.getString(2),
                        Optional.ofNullable(row.getString(3))))
                .list();
    }

    void type(UUID draw, BeaconEntry entry, UUID by, Instant at) {
        jdbc.sql(
                """
                        INSERT INTO draw.beacon_typed (draw, typed_by, text, evidence, typed_at) VALUES (:draw, :by, :text, :evidence, :at)
                        ON CONFLICT (draw, typed_by) DO UPDATE SET text = :text, evidence = :evidence""")
                .param("draw", draw)
                .param("text", entry.text())
                .param("evidence", entry.proof().orElse(null))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Makes a text count, once and for all. */
    void confirm(UUID draw, String text, Optional<String> evidence, UUID by, Instant at) {
        jdbc.sql(
                """
                        INSERT INTO draw.beacon (draw, position, text, evidence, entered_by, entered_at, confirmed_by, confirmed_at)
                        VALUES (:draw, 0, :text, :evidence, :by, :at, :by, :at)""")
                .param("draw", draw)
                .param("text", text)
                .param("evidence", evidence.orElse(null))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
