package org.mingjian.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fresh shares of events. */
@Repository
class EventShareRows {
    private final JdbcClient jdbc;

    EventShareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lists the shares in the byte order of the parties, which is the committed order. */
    List<EventShare> of(UUID event) {
        return jdbc.sql("SELECT * FROM draw.event_share WHERE event = :event ORDER BY party COLLATE \"C\"")
                .param("event", event)
                .query((row, number) -> new EventShare(row.getString("party"), row.getString("commitment"),
                        Optional.ofNullable(row.getString("share"))))
                .list();
    }

    Optional<EventShare> find(UUID event, String party) {
        return of(event).stream().filter(one -> one.party().equals(party)).findFirst();
    }

    /** Tells whether any event has seen this commitment. */
    boolean seen(String commitment) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM draw.event_share WHERE commitment = :commitment)")
                .param("commitment", commitment)
                .query(Boolean.class)
                .single();
    }

    void commit(UUID event, String party, String commitment) {
        jdbc.sql("""
                INSERT INTO draw.event_share (event, party, commitment) VALUES (:event, :party, :commitment)
                ON CONFLICT (event, party) DO UPDATE SET commitment = :commitment""")
                .param("event", event)
                .param("party", party)
                .param("commitment", commitment)
                .update();
    }

    void reveal(UUID event, String party, String share, Instant at) {
        jdbc.sql("""
                UPDATE draw.event_share SET share = :share, revealed_at = :at
                WHERE event = :event AND party = :party AND share IS NULL""")
                .param("event", event)
                .param("party", party)
                .param("share", share)
                .param("at", Timestamp.from(at))
                .update();
    }
}
