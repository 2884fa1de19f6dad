package org.mingjian.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.registry.ScoreLine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of scores. */
@Repository
class ScoreRows {
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ScoreRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void replace(UUID draw, String name, String fileName, List<ScoreLine> lines, UUID by, Instant at) {
        remove(draw);
        jdbc.sql("""
                INSERT INTO draw.score_list (draw, name, file_name, loaded_by, loaded_at)
                VALUES (:draw, :name, :file, :by, :at)""")
                .param("draw", draw)
                .param("name", name)
                .param("file", fileName)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        List<Object[]> rows = new ArrayList<>(lines.size());
        lines.forEach(line -> rows.add(new Object[]{draw, line.code(), line.score()}));
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate("INSERT INTO draw.score (draw, credit_code, score) VALUES (?, ?, ?)",
                    rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    boolean remove(UUID draw) {
        return jdbc.sql("DELETE FROM draw.score_list WHERE draw = :draw").param("draw", draw).update() == 1;
    }

    /** A further attempt begins with the scores of the one before. */
    void copy(UUID from, UUID to) {
        jdbc.sql("""
                INSERT INTO draw.score_list (draw, name, file_name, loaded_by, loaded_at)
                SELECT :to, name, file_name, loaded_by, loaded_at FROM draw.score_list WHERE draw = :from""")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("""
                INSERT INTO draw.score (draw, credit_code, score)
                SELECT :to, credit_code, score FROM draw.score WHERE draw = :from""")
                .param("from", from)
                .param("to", to)
                .update();
    }

    Optional<ScoreList> list(UUID draw) {
        return jdbc.sql("""
                SELECT l.name, l.file_name, l.loaded_at, count(s.score), min(s.score), max(s.score)
                FROM draw.score_list l LEFT JOIN draw.score s ON s.draw = l.draw
                WHERE l.draw = :draw GROUP BY l.draw""")
                .param("draw", draw)
                .query((row, number) -> new ScoreList(row.getString(1), row.getString(2), row.getLong(4),
                        row.getInt(5), row.getInt(6), DrawRecords.moment(row, "loaded_at").orElseThrow()))
                .optional();
    }

    /** Returns the score of each code. */
    Map<String, Integer> of(UUID draw) {
        Map<String, Integer> scores = new HashMap<>();
        jdbc.sql("SELECT credit_code, score FROM draw.score WHERE draw = :draw")
                .param("draw", draw)
                .query(row -> {
                    scores.put(row.getString(1), row.getInt(2));
                });
        return scores;
    }
}
