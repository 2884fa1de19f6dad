package org.mingjian.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of further attempts. */
@Repository
class AttemptRows {
    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(UUID draw, UUID before, String reason, Attempt.Act asked) {
        jdbc.sql("""
                INSERT INTO draw.attempt (draw, before, reason, asked_by, asked_at)
                VALUES (:draw, :before, :reason, :by, :at)""")
                .param("draw", draw)
                .param("before", before)
                .param("reason", reason)
                .param("by", asked.by())
                .param("at", Timestamp.from(asked.at()))
                .update();
    }

    void approve(UUID draw, Attempt.Approved approved) {
        jdbc.sql("""
                UPDATE draw.attempt SET approved_by = :by, approved_at = :at, approved_version = :version
                WHERE draw = :draw""")
                .param("draw", draw)
                .param("by", approved.by())
                .param("at", Timestamp.from(approved.at()))
                .param("version", approved.version())
                .update();
    }

    Optional<Attempt> find(UUID draw) {
        return jdbc.sql("SELECT * FROM draw.attempt WHERE draw = :draw")
                .param("draw", draw)
                .query(AttemptRows::attempt)
                .optional();
    }

    /** Finds what follows a void attempt; one that was given up before it was sealed does not count. */
    Optional<Attempt> after(UUID before) {
        return jdbc.sql("""
                SELECT a.* FROM draw.attempt a JOIN draw.draw d ON d.id = a.draw
                WHERE a.before = :before AND (d.state <> 'VOID' OR d.seq IS NOT NULL)""")
                .param("before", before)
                .query(AttemptRows::attempt)
                .optional();
    }

    /** Lists the attempts of these agencies whose drafts are not approved as they are now, oldest first. */
    List<Attempt> waiting(Set<UUID> agencies) {
        return jdbc.sql("""
                SELECT a.* FROM draw.attempt a JOIN draw.draw d ON d.id = a.draw
                WHERE d.agency_id IN (:agencies) AND d.state = 'PREPARING'
                  AND a.approved_version IS DISTINCT FROM d.version ORDER BY a.asked_at""")
                .param("agencies", agencies)
                .query(AttemptRows::attempt)
                .list();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        @Nullable
        UUID approvedBy = row.getObject("approved_by", UUID.class);
        return new Attempt(row.getObject("draw", UUID.class), row.getObject("before", UUID.class),
                row.getString("reason"),
                new Attempt.Act(row.getObject("asked_by", UUID.class),
                        DrawRecords.moment(row, "asked_at").orElseThrow()),
                approvedBy == null
                        ? Optional.empty()
                        : Optional.of(new Attempt.Approved(approvedBy,
                                DrawRecords.moment(row, "approved_at").orElseThrow(),
                                row.getInt("approved_version"))));
    }
}
