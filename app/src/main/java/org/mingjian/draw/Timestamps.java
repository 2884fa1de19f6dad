package org.mingjian.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.jspecify.annotations.Nullable;
import org.mingjian.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Has sealed draws stamped, beside the ceremony and never in its way, and keeps what came of it (VDP §3.2, §15.24). */
@Service
public class Timestamps {
    private final TimestampAuthority authority;
    private final DrawRecords draws;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    Timestamps(TimestampAuthority authority, DrawRecords draws, Ledger ledger, JdbcClient jdbc) {
        this.authority = authority;
        this.draws = draws;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * What is on record of a draw's stamp.
     *
     * @param authority the name in the token's certificate, where there is a token
     * @param time when it stamped
     * @param why why there is no token
     */
    public record Kept(Optional<String> authority, Optional<Instant> time, Optional<Stamp.Why> why) {}

    /** Asks after the sealing is on record; told twice, it asks once. */
    @ApplicationModuleListener
    void on(DrawSealed event) {
        if (!authority.set() || of(event.draw()).isPresent()) {
            return;
        }
        DrawRecord draw = draws.find(event.draw()).orElseThrow();
        DrawRecord.Seal seal = draw.sealed();
        Stamp stamp = authority.ask(seal.commitment(), seal.revealDeadline());
        switch (stamp) {
            case Stamp.Given given -> keep(draw.id(), given.token(), given.authority(), given.time(), null);
            case Stamp.Missing missing -> keep(draw.id(), null, null, null, missing.why().name());
        }
        ledger.append("TIMESTAMP_ASKED", draw.org(), "system", Json.object("commit", seal.commitment(), "outcome",
                stamp instanceof Stamp.Missing missing ? missing.why().name() : "GIVEN"));
    }

    private void keep(
        UUID draw,
        byte @Nullable [] token,
        @Nullable String name,
        @Nullable Instant time,
        @Nullable String why
    ) {
        jdbc.sql("""
                INSERT INTO draw.timestamp (draw, token, authority, stamped_at, why)
                VALUES (:draw, :token, :authority, :at, :why) ON CONFLICT (draw) DO NOTHING""")
                .param("draw", draw)
                .param("token", token)
                .param("authority", name)
                .param("at", time == null ? null : Timestamp.from(time))
                .param("why", why)
                .update();
    }

    /** Returns what is on record; nothing where nobody was asked, or there is no answer yet. */
    public Optional<Kept> of(UUID draw) {
        return jdbc.sql("SELECT authority, stamped_at, why FROM draw.timestamp WHERE draw = :draw")
                .param("draw", draw)
                .query((row, number) -> new Kept(Optional.ofNullable(row.getString("authority")),
                        DrawRecords.moment(row, "stamped_at"),
                        Optional.ofNullable(row.getString("why")).map(Stamp.Why::valueOf)))
                .optional();
    }

    /** Returns the token for the certificate. */
    Optional<byte[]> token(UUID draw) {
        return jdbc.sql("SELECT token FROM draw.timestamp WHERE draw = :draw AND token IS NOT NULL")
                .param("draw", draw)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
