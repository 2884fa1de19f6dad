package org.mingjian.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of units that must be in the registry. */
@Repository
class RequiredRows {
    private static final int BATCH = 1_000;
    private static final String MISSING = """
            FROM registry.required_unit r LEFT JOIN registry.subject s
                ON s.agency_id = r.agency_id AND s.credit_code = coalesce(
                    (SELECT m.merged_into FROM registry.subject m
                     WHERE m.agency_id = r.agency_id AND m.credit_code = r.credit_code), r.credit_code)
            WHERE r.agency_id = :agency AND (s.id IS NULL OR NOT s.active
                OR CASE r.kind WHEN 'KEY' THEN NOT s.key_unit ELSE NOT s.blacklisted END)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RequiredRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void replace(UUID agency, String fileName, List<RequiredLine> lines, UUID by, Instant at) {
        jdbc.sql("DELETE FROM registry.required_list WHERE agency_id = :agency").param("agency", agency).update();
        jdbc.sql("""
                INSERT INTO registry.required_list (agency_id, file_name, loaded_at, loaded_by)
                VALUES (:agency, :file, :at, :by)""")
                .param("agency", agency)
                .param("file", fileName)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        List<Object[]> rows = new ArrayList<>(lines.size());
        lines.forEach(line -> rows.add(new Object[]{agency, line.code(), line.kind().name(), line.name()}));
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate(
                    "INSERT INTO registry.required_unit (agency_id, credit_code, kind, name) VALUES (?, ?, ?, ?)",
                    rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    Optional<RequiredList> list(UUID agency) {
        return jdbc.sql("""
                SELECT l.file_name, l.loaded_at,
                    (SELECT count(*) FROM registry.required_unit u WHERE u.agency_id = l.agency_id) AS units
                FROM registry.required_list l WHERE l.agency_id = :agency""")
                .param("agency", agency)
                .query((row, number) -> new RequiredList(row.getString("file_name"),
                        row.getObject("loaded_at", OffsetDateTime.class).toInstant(), row.getLong("units")))
                .optional();
    }

    long countMissing(UUID agency) {
        return jdbc.sql("SELECT count(*) " + MISSING).param("agency", agency).query(Long.class).single();
    }

    List<MissingUnit> missing(UUID agency, int most) {
        return jdbc.sql("SELECT r.credit_code, r.name, r.kind, s.id, s.active " + MISSING
                + "ORDER BY r.credit_code, r.kind LIMIT :most")
                .param("agency", agency)
                .param("most", most)
                .query((row, number) -> new MissingUnit(row.getString("credit_code"), row.getString("name"),
                        RequiredKind.valueOf(row.getString("kind")),
                        row.getObject("id") == null
                                ? MissingUnit.Lack.ABSENT
                                : row.getBoolean("active") ? MissingUnit.Lack.UNMARKED : MissingUnit.Lack.GONE))
                .list();
    }
}
