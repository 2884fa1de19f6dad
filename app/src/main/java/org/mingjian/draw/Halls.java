package org.mingjian.draw;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the minutes say of the hall. The ledger, which anyone may read, holds its hash and no person's name. */
@Service
public class Halls {
    private final JdbcClient jdbc;
    private final DrawRecords draws;
    private final Ledger ledger;

    Halls(JdbcClient jdbc, DrawRecords draws, Ledger ledger) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.ledger = ledger;
    }

    /** Writes down what was entered; what stood there before is replaced, and the ledger keeps both hashes. */
    @Transactional
    public StepOutcome note(UUID draw, Hall hall, Actor actor) {
        DrawRecord record = draws.lock(draw).orElseThrow();
        if (of(draw).equals(hall)) {
            return new StepOutcome.AlreadyDone();
        }
        jdbc.sql("""
                INSERT INTO draw.hall (draw, place, host, attendees, remarks, noted_by, noted_at)
                VALUES (:draw, :place, :host, :attendees, :remarks, :by, :at)
                ON CONFLICT (draw) DO UPDATE SET place = :place, host = :host, attendees = :attendees,
                    remarks = :remarks, noted_by = :by, noted_at = :at""")
                .param("draw", draw)
                .param("place", hall.place())
                .param("host", hall.host())
                .param("attendees", hall.attendees())
                .param("remarks", hall.remarks())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(ledger.now()))
                .update();
        ledger.append("HALL_NOTED", record.org(), actor.accountId().toString(),
                Json.object("drawId", record.drawId(), "hash", hash(hall)));
        return new StepOutcome.Done();
    }

    private static String hash(Hall hall) {
        Json.Obj text = Json.object("place", hall.place(), "host", hall.host(), "attendees", hall.attendees(),
                "remarks", hall.remarks());
        return Hex.of(Suite.S.hash(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns what was written down. */
    public Hall of(UUID draw) {
        return jdbc.sql("SELECT place, host, attendees, remarks FROM draw.hall WHERE draw = :draw")
                .param("draw", draw)
                .query((row, number) -> new Hall(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4)))
                .optional()
                .orElse(Hall.EMPTY);
    }
}
