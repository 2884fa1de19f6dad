package org.mingjian.draw;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what a bundle needs so that anyone sees void subjects of earlier draws come back (VDP §15.30,
 * {@code V5.mandatory}): their EVENT entries, beside the history that every bundle has.
 */
@Repository
class CarriedHistory {
    private static final String VOIDS = """
            SELECT e.ledger_index FROM draw.event e JOIN draw.draw d ON d.id = e.draw JOIN draw.draw own ON own.id = :draw
            WHERE d.org = own.org AND d.draw_id <> own.draw_id AND d.seq < own.seq AND e.type = 'SUBJECT_VOID' AND e.status = 'E'
              AND e.ledger_index < (SELECT min(x.ledger_index) FROM draw.entry x
                                    WHERE x.draw = own.id AND x.type = 'SNAPSHOT')
            """;

    private final JdbcClient jdbc;

    CarriedHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the indexes of the entries. */
    List<Long> of(UUID draw) {
        return jdbc.sql(VOIDS).param("draw", draw).query((row, number) -> row.getLong(1)).list();
    }
}
