package org.mingjian.draw;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a draw came to: drawn subjects, seats, certificate and bundle. */
@Repository
class DrawOutcomes {
    private final JdbcClient jdbc;

    DrawOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID draw, List<DrawnLine> drawn, List<SeatLine> seats) {
        for (DrawnLine line : drawn) {
            jdbc.sql("""
                    INSERT INTO draw.drawn (draw, position, credit_code, name, cell, ticket)
                    VALUES (:draw, :position, :code, :name, :cell, :ticket)""")
                    .param("draw", draw)
                    .param("position", line.position())
                    .param("code", line.code())
                    .param("name", line.name())
                    .param("cell", line.cell())
                    .param("ticket", line.ticket().orElse(null))
                    .update();
        }
        for (SeatLine seat : seats) {
            jdbc.sql("""
                    INSERT INTO draw.seat (draw, credit_code, slot, person, name, rank)
                    VALUES (:draw, :code, :slot, :person, :name, :rank)""")
                    .param("draw", draw)
                    .param("code", seat.code())
                    .param("slot", seat.slot())
                    .param("person", seat.person())
                    .param("name", seat.name())
                    .param("rank", seat.rank())
                    .update();
        }
    }

    void keepCertificate(UUID draw, byte[] certificate, byte[] bundle) {
        jdbc.sql("INSERT INTO draw.certificate (draw, certificate, bundle) VALUES (:draw, :certificate, :bundle)")
                .param("draw", draw)
                .param("certificate", certificate)
                .param("bundle", bundle)
                .update();
    }

    /** Puts the bundle that knows of the newest event in the place of the one before. */
    void replaceBundle(UUID draw, byte[] bundle) {
        jdbc.sql("UPDATE draw.certificate SET bundle = :bundle WHERE draw = :draw")
                .param("draw", draw)
                .param("bundle", bundle)
                .update();
    }

    List<DrawnLine> drawn(UUID draw) {
        return jdbc.sql("SELECT * FROM draw.drawn WHERE draw = :draw ORDER BY position")
                .param("draw", draw)
                .query((row, number) -> new DrawnLine(row.getInt("position"),
                        row.getString("credit_code"),
                        row.getString("name"),
                        row.getString("cell"),
                        Optional.ofNullable(row.getString("ticket"))))
                .list();
    }

    List<SeatLine> seats(UUID draw) {
        return jdbc.sql("SELECT * FROM draw.seat WHERE draw = :draw ORDER BY credit_code COLLATE \"C\", slot")
                .param("draw", draw)
                .query((row, number) -> new SeatLine(row.getString("credit_code"),
                        row.getInt("slot"),
                        row.getString("person"),
                        row.getString("name"),
                        row.getInt("rank")))
                .list();
    }

    /**
     * Lists the seats of an agency's past draws, numbered from the newest; a void draw sent nobody, and a sealed one must
     * not be told from the bars of another (VDP §4.7).
     */
    List<RotationBars.PastSeat> past(UUID agency) {
        return jdbc
                .sql("""
                        SELECT s.credit_code, s.person, d.age FROM draw.seat s JOIN (
                            SELECT id, row_number() OVER (ORDER BY drawn_at DESC, draw_id DESC) AS age FROM draw.draw
                            WHERE agency_id = :agency AND state <> 'VOID' AND drawn_at IS NOT NULL
                              AND NOT EXISTS (SELECT 1 FROM draw.envelope v WHERE v.draw = draw.id AND v.opened_at IS NULL)) d ON d.id = s.draw
                        WHERE d.age <= 200 ORDER BY d.age, s.credit_code, s.slot""")
                .param("agency", agency)
                .query((row, number) -> new RotationBars.PastSeat(row.getInt("age"), row.getString("credit_code"),
                        row.getString("person")))
                .list();
    }

    Optional<byte[]> certificate(UUID draw) {
        return bytes("SELECT certificate FROM draw.certificate WHERE draw = :draw", draw);
    }

    Optional<byte[]> bundle(UUID draw) {
        return bytes("SELECT bundle FROM draw.certificate WHERE draw = :draw", draw);
    }

    private Optional<byte[]> bytes(String sql, UUID draw) {
        return jdbc.sql(sql).param("draw", draw).query((row, number) -> row.getBytes(1)).optional();
    }
}
