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

    /** Lists what people have typed, in the order in which they first did. */
    List<BeaconTyped> typed(UUID draw) {
        return jdbc.sql("SELECT typed_by, text FROM draw.beacon_typed WHERE draw = :draw ORDER BY typed_at, typed_by")
                .param("draw", draw)
                .query((row, number) -> new BeaconTyped(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    void type(UUID draw, String text, UUID by, Instant at) {
        jdbc.sql("""
                INSERT INTO draw.beacon_typed (draw, typed_by, text, typed_at) VALUES (:draw, :by, :text, :at)
                ON CONFLICT (draw, typed_by) DO UPDATE SET text = :text""")
                .param("draw", draw)
                .param("text", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Makes a text count, once and for all. */
    void confirm(UUID draw, String text, UUID by, Instant at) {
        jdbc.sql("""
                INSERT INTO draw.beacon (draw, position, text, entered_by, entered_at, confirmed_by, confirmed_at)
                VALUES (:draw, 0, :text, :by, :at, :by, :at)""")
                .param("draw", draw)
                .param("text", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
