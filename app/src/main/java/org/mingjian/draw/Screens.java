package org.mingjian.draw;

import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the big screen (大屏) of a draw under an address that nobody guesses, so that a projector needs no account. */
@Service
public class Screens {
    private final JdbcClient jdbc;
    private final DrawRecords draws;
    private final Ledger ledger;

    Screens(JdbcClient jdbc, DrawRecords draws, Ledger ledger) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.ledger = ledger;
    }

    /** Opens the screen under a new address; the one before leads nowhere from now on. */
    @Transactional
    public String open(UUID draw, Actor actor) {
        DrawRecord record = draws.lock(draw).orElseThrow();
        String code = SecretCode.fresh();
        jdbc.sql("""
                INSERT INTO draw.screen (draw, code, opened_by, opened_at) VALUES (:draw, :code, :by, :at)
                ON CONFLICT (draw) DO UPDATE SET code = :code, opened_by = :by, opened_at = :at""")
                .param("draw", draw)
                .param("code", code)
                .param("by", actor.accountId())
                .param("at", java.sql.Timestamp.from(ledger.now()))
                .update();
        log("SCREEN_OPENED", record, actor);
        return code;
    }

    /** Shuts the screen: its address leads nowhere from now on. */
    @Transactional
    public StepOutcome shut(UUID draw, Actor actor) {
        DrawRecord record = draws.lock(draw).orElseThrow();
        if (jdbc.sql("DELETE FROM draw.screen WHERE draw = :draw").param("draw", draw).update() == 0) {
            return new StepOutcome.AlreadyDone();
        }
        log("SCREEN_SHUT", record, actor);
        return new StepOutcome.Done();
    }

    /** Returns the code of a draw's screen, if it is open. */
    public Optional<String> of(UUID draw) {
        return jdbc.sql("SELECT code FROM draw.screen WHERE draw = :draw")
                .param("draw", draw)
                .query(String.class)
                .optional();
    }

    /** Finds the draw that a code shows. */
    public Optional<DrawRecord> find(String code) {
        return jdbc.sql("SELECT draw FROM draw.screen WHERE code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional()
                .flatMap(draws::find);
    }

    private void log(String type, DrawRecord draw, Actor actor) {
        ledger.append(type, draw.org(), actor.accountId().toString(), Json.object("drawId", draw.drawId()));
    }
}
