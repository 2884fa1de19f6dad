package org.mingjian.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of envelopes, one for each draw in mode SEALED. */
@Repository
class Envelopes {
    private final JdbcClient jdbc;

    Envelopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID draw, Secrecy secrecy, Instant openDeadline) {
        jdbc.sql("""
                INSERT INTO draw.envelope (draw, party, receiver, open_deadline)
                VALUES (:draw, :party, :receiver, :deadline)""")
                .param("draw", draw)
                .param("party", secrecy.party())
                .param("receiver", secrecy.receiver())
                .param("deadline", Timestamp.from(openDeadline))
                .update();
    }

    /** Returns the envelope of a sealed draw in mode SEALED; nothing for any other. */
    Optional<Envelope> of(UUID draw) {
        return jdbc.sql("SELECT * FROM draw.envelope WHERE draw = :draw")
                .param("draw", draw)
                .query((row, number) -> new Envelope(row.getString("party"), row.getString("receiver"),
                        DrawRecords.moment(row, "open_deadline").orElseThrow(),
                        Optional.ofNullable(row.getString("salt")), DrawRecords.moment(row, "opened_at")))
                .optional();
    }

    void salt(UUID draw, String salt) {
        jdbc.sql("UPDATE draw.envelope SET salt = :salt WHERE draw = :draw AND salt IS NULL")
                .param("draw", draw)
                .param("salt", salt)
                .update();
    }

    void opened(UUID draw, Instant at) {
        jdbc.sql("UPDATE draw.envelope SET opened_at = :at WHERE draw = :draw AND opened_at IS NULL")
                .param("draw", draw)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Lists the draws that are not void and whose envelope must be open by an instant and is not. */
    List<UUID> due(Instant by) {
        return jdbc.sql("""
                SELECT v.draw FROM draw.envelope v JOIN draw.draw d ON d.id = v.draw
                WHERE v.opened_at IS NULL AND v.open_deadline <= :by AND d.state <> 'VOID' ORDER BY v.open_deadline""")
                .param("by", Timestamp.from(by))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Lists the draws that have a result and whose envelope waits to be opened by an account. */
    List<UUID> waitingFor(UUID account) {
        return jdbc.sql("""
                SELECT v.draw FROM draw.envelope v JOIN draw.draw d ON d.id = v.draw
                JOIN draw.party p ON p.draw = v.draw AND p.code = v.receiver
                WHERE v.opened_at IS NULL AND p.account_id = :account AND d.state IN ('DRAWN', 'CONFIRMED')
                ORDER BY v.open_deadline, v.draw""")
                .param("account", account)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Lists the draws whose sealed share did not come before the deadline, so that they can only be void. */
    List<UUID> lost(Instant now) {
        return jdbc.sql("""
                SELECT v.draw FROM draw.envelope v JOIN draw.draw d ON d.id = v.draw
                JOIN draw.party p ON p.draw = v.draw AND p.code = v.party
                WHERE d.state = 'SEALED' AND d.reveal_deadline < :now AND p.share IS NULL ORDER BY v.draw""")
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Tells whether the sealed share of a draw did not come before the deadline (VDP §15.25). */
    boolean lost(DrawRecord draw, Instant now) {
        return draw.state() == DrawState.SEALED && lost(now).contains(draw.id());
    }
}
