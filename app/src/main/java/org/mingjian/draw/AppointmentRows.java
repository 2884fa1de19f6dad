package org.mingjian.draw;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The experts who were appointed by name; rows are only added. */
@Repository
class AppointmentRows {
    private final JdbcClient jdbc;

    AppointmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID draw, Appointment appointment, UUID by) {
        jdbc.sql("""
                INSERT INTO draw.appointment (draw, credit_code, expert, name, reason, appointed_by, appointed_at,
                    ledger_index)
                VALUES (:draw, :code, :expert, :name, :reason, :by, :at, :index)""")
                .param("draw", draw)
                .param("code", appointment.code())
                .param("expert", appointment.expert())
                .param("name", appointment.name())
                .param("reason", appointment.reason())
                .param("by", by)
                .param("at", java.sql.Timestamp.from(appointment.at()))
                .param("index", appointment.ledgerIndex())
                .update();
    }

    /** Lists the appointments of a draw by subject and expert. */
    List<Appointment> of(UUID draw) {
        return jdbc.sql("SELECT * FROM draw.appointment WHERE draw = :draw ORDER BY credit_code, expert COLLATE \"C\"")
                .param("draw", draw)
                .query((row, number) -> new Appointment(row.getString("credit_code"), row.getString("expert"),
                        row.getString("name"), row.getString("reason"),
                        DrawRecords.moment(row, "appointed_at").orElseThrow(), row.getLong("ledger_index")))
                .list();
    }
}
