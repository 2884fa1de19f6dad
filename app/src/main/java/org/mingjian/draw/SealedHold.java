package org.mingjian.draw;

import java.util.Optional;
import org.mingjian.registry.SubjectHold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the subjects of draws that are sealed and neither published nor void: their rows are committed. */
@Component
class SealedHold implements SubjectHold {
    private static final String HOLDING = """
            SELECT d.title FROM draw.draw d JOIN draw.sealed s ON s.draw = d.id
            WHERE d.state IN ('SEALED', 'DRAWN', 'CONFIRMED')
                AND position(convert_to(:code, 'UTF8') IN s.subjects) > 0
            ORDER BY d.sealed_at LIMIT 1
            """;

    private final JdbcClient jdbc;

    SealedHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> holding(String code) {
        return jdbc.sql(HOLDING).param("code", code).query((row, number) -> row.getString(1)).optional();
    }
}
