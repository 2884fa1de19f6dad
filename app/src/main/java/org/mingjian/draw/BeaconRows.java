package org.mingjian.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of beacons as people typed them in. */
@Repository
class BeaconRows {
    private final JdbcClient jdbc;

    BeaconRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A beacon's text.
     *
     * @param confirmed whether it counts: at once for dice, after a second person typed the same for a lottery
     */
    record Typed(String text, UUID by, boolean confirmed) {}

    Optional<Typed> find(UUID draw) {
        return jdbc.sql("SELECT text, entered_by, confirmed_at FROM draw.beacon WHERE draw = :draw AND position = 0")
                .param("draw", draw)
                .query((row, number) -> new Typed(row.getString(1), row.getObject(2, UUID.class),
                        row.getTimestamp(3) != null))
                .optional();
    }

    void type(UUID draw, String text, UUID by, Instant at) {
        jdbc.sql(
                """
                        INSERT INTO draw.beacon (draw, position, text, entered_by, entered_at) VALUES (:draw, 0, :text, :by, :at)
                        ON CONFLICT (draw, position) DO UPDATE SET text = :text, entered_by = :by, entered_at = :at
                        WHERE draw.beacon.confirmed_at IS NULL""")
                .param("draw", draw)
                .param("text", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void confirm(UUID draw, UUID by, Instant at) {
        jdbc.sql(
                "UPDATE draw.beacon SET confirmed_by = :by, confirmed_at = :at WHERE draw = :draw AND confirmed_at IS NULL")
                .param("draw", draw)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
