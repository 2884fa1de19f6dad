package org.mingjian.draw;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what a bundle needs so that anyone sees void subjects of earlier draws come back (VDP §15.30,
 * {@code V5.mandatory}): their EVENT entries, and the organisation's draws since without a gap (VDP §15.21).
 */
@Repository
class CarriedHistory {
    private static final String VOIDS = """
            SELECT e.ledger_index, d.seq FROM draw.event e JOIN draw.draw d ON d.id = e.draw JOIN draw.draw own ON own.id = :draw
            WHERE d.org = own.org AND d.draw_id <> own.draw_id AND d.seq < own.seq AND e.type = 'SUBJECT_VOID' AND e.status = 'E'
              AND e.ledger_index < (SELECT min(x.ledger_index) FROM draw.entry x
                                    WHERE x.draw = own.id AND x.type = 'SNAPSHOT')
            """;
    private static final String PAST = """
            SELECT x.ledger_index FROM draw.entry x JOIN draw.draw d ON d.id = x.draw JOIN draw.draw own ON own.id = :draw
            WHERE d.org = own.org AND d.seq >= :from AND d.seq < own.seq AND x.type IN ('COMMIT', 'RESULT', 'VOID')""";

    private final JdbcClient jdbc;

    CarriedHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Voided(long index, int seq) {}

    /** Returns the entries of a draw with those of its history, ascending, each once. */
    List<Long> with(UUID draw, List<Long> entries) {
        List<Voided> voids = jdbc.sql(VOIDS)
                .param("draw", draw)
                .query((row, number) -> new Voided(row.getLong(1), row.getInt(2)))
                .list();
        if (voids.isEmpty()) {
            return entries;
        }
        List<Long> past = jdbc.sql(PAST)
                .param("draw", draw)
                .param("from", voids.stream().mapToInt(Voided::seq).min().orElseThrow())
                .query((row, number) -> row.getLong(1))
                .list();
        return Stream.of(entries.stream(), past.stream(), voids.stream().map(Voided::index))
                .flatMap(all -> all)
                .distinct()
                .sorted()
                .toList();
    }
}
