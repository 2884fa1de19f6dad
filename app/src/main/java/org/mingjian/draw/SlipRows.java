package org.mingjian.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of slips. */
@Repository
class SlipRows {
    private final JdbcClient jdbc;

    SlipRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A slip, and whether it was withdrawn. */
    record Kept(Slip slip, boolean withdrawn) {}

    void issue(Slip slip, byte[] hash, UUID by) {
        jdbc.sql("""
                INSERT INTO draw.slip (id, draw, party, code_hash, issued_by, issued_at, expires_at)
                VALUES (:id, :draw, :party, :hash, :by, :at, :expires)""")
                .param("id", slip.id())
                .param("draw", slip.draw())
                .param("party", slip.party())
                .param("hash", hash)
                .param("by", by)
                .param("at", Timestamp.from(slip.issuedAt()))
                .param("expires", Timestamp.from(slip.expiresAt()))
                .update();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("UPDATE draw.slip SET withdrawn_at = :at WHERE id = :id AND withdrawn_at IS NULL")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Lists the slips of a draw that were not withdrawn, one for each party at most. */
    List<Slip> of(UUID draw) {
        return jdbc.sql("SELECT * FROM draw.slip WHERE draw = :draw AND withdrawn_at IS NULL ORDER BY party")
                .param("draw", draw)
                .query((row, number) -> slip(row))
                .list();
    }

    Optional<Kept> find(byte[] hash) {
        return jdbc.sql("SELECT * FROM draw.slip WHERE code_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Kept(slip(row), row.getTimestamp("withdrawn_at") != null))
                .optional();
    }

    private static Slip slip(ResultSet row) throws SQLException {
        return new Slip(row.getObject("id", UUID.class), row.getObject("draw", UUID.class), row.getString("party"),
                DrawRecords.moment(row, "issued_at").orElseThrow(),
                DrawRecords.moment(row, "expires_at").orElseThrow());
    }
}
