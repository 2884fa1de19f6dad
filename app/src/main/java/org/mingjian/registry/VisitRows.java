package org.mingjian.registry;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits in the database. */
@Repository
class VisitRows {
    private static final String ADD = """
            INSERT INTO registry.visit (agency_id, credit_code, year, visited_on, kind, draw_id, ledger_index, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (agency_id, draw_id, credit_code) WHERE draw_id IS NOT NULL DO NOTHING
            """;
    private static final String REMOVE = "DELETE FROM registry.visit WHERE agency_id = :agency AND draw_id = :draw";
    private static final String CHECKED = """
            SELECT * FROM registry.visit
            WHERE agency_id IN (:agencies) AND year = :year AND credit_code = ANY (CAST(:codes AS text[])) ORDER BY id
            """;
    private static final String OWN = "SELECT * FROM registry.visit WHERE agency_id = :agency AND year = :year ORDER BY id";
    /** Other agencies' visits count where the subject is also in this agency's registry (REG-04). */
    private static final String OTHERS = """
            SELECT v.* FROM registry.visit v
            WHERE v.agency_id IN (:others) AND v.year = :year AND EXISTS (
                SELECT 1 FROM registry.subject s WHERE s.agency_id = :agency AND s.credit_code = v.credit_code)
            ORDER BY v.id
            """;
    private static final String COUNTED = """
            SELECT v.credit_code, count(*) FROM registry.visit v
            WHERE v.year = :year AND v.kind <> 'CAUSE' AND (v.agency_id = :agency OR :shared) AND EXISTS (
                SELECT 1 FROM registry.subject s WHERE s.agency_id = :agency AND s.credit_code = v.credit_code)
            GROUP BY v.credit_code
            """;
    private static final String OF = """
            SELECT * FROM registry.visit WHERE credit_code = :code AND agency_id IN (:agencies)
            ORDER BY year DESC, visited_on DESC NULLS LAST, id DESC LIMIT 200
            """;
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    VisitRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A visit that a sheet told of, before the ledger has it. */
    record Added(long id, String code, Optional<LocalDate> on) {}

    /** Says which entry of the ledger proves each visit. */
    void prove(Map<Long, Long> indexes) {
        batches.batchUpdate("UPDATE registry.visit SET ledger_index = ? WHERE id = ?", indexes.entrySet(), BATCH,
                (statement, entry) -> {
                    statement.setLong(1, entry.getValue());
                    statement.setLong(2, entry.getKey());
                });
    }

    void add(Collection<Visit> visits, Instant at) {
        batches.batchUpdate(ADD, visits, BATCH, (statement, visit) -> {
            statement.setObject(1, visit.agencyId());
            statement.setString(2, visit.code());
            statement.setInt(3, visit.year());
            statement.setDate(4, visit.on().map(Date::valueOf).orElse(null));
            statement.setString(5, visit.kind().name());
            statement.setString(6, visit.drawId().orElse(null));
            if (visit.ledgerIndex().isPresent()) {
                statement.setLong(7, visit.ledgerIndex().getAsLong());
            } else {
                statement.setNull(7, Types.BIGINT);
            }
            statement.setTimestamp(8, Timestamp.from(at));
        });
    }

    int remove(UUID agency, String draw) {
        return jdbc.sql(REMOVE).param("agency", agency).param("draw", draw).update();
    }

    List<Visit> own(UUID agency, int year) {
        return jdbc.sql(OWN).param("agency", agency).param("year", year).query((row, n) -> visit(row)).list();
    }

    List<Visit> others(UUID agency, Set<UUID> others, int year) {
        return others.isEmpty()
                ? List.of()
                : jdbc.sql(OTHERS)
                        .param("others", others)
                        .param("year", year)
                        .param("agency", agency)
                        .query((row, n) -> visit(row))
                        .list();
    }

    Map<String, Integer> counted(UUID agency, int year, boolean shared) {
        Map<String, Integer> counted = new HashMap<>();
        jdbc.sql(COUNTED).param("agency", agency).param("year", year).param("shared", shared).query(row -> {
            counted.put(row.getString(1), row.getInt(2));
        });
        return counted;
    }

    /** Returns by agency and code what a sheet says of a year's visits: the last day, or yes where none is known. */
    Map<String, String> checked(Collection<Subject> subjects, int year) {
        Map<String, String> checked = new HashMap<>();
        if (subjects.isEmpty()) {
            return checked;
        }
        jdbc.sql(CHECKED)
                .param("agencies", subjects.stream().map(Subject::agencyId).collect(Collectors.toSet()))
                .param("codes", subjects.stream().map(Subject::code).toArray(String[]::new))
                .param("year", year)
                .query((row, n) -> visit(row))
                .list()
                .forEach(visit -> checked.merge(visit.agencyId() + visit.code(),
                        visit.on().map(LocalDate::toString).orElse(YesNo.write(true)),
                        (a, b) -> a.equals(YesNo.write(true)) || a.compareTo(b) < 0 && !b.equals(YesNo.write(true))
                                ? b
                                : a));
        return checked;
    }

    List<Visit> of(String code, Set<UUID> agencies) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql(OF)
                        .param("code", code)
                        .param("agencies", agencies)
                        .query((row, n) -> visit(row))
                        .list();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        long index = row.getLong("ledger_index");
        OptionalLong ledgerIndex = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(index);
        return new Visit(
                row.getString("credit_code"),
                row.getInt("year"),
                Optional.ofNullable(row.getObject("visited_on", LocalDate.class)),
                VisitKind.valueOf(row.getString("kind")),
                row.getObject("agency_id", UUID.class),
                Optional.ofNullable(row.getString("draw_id")),
                ledgerIndex);
    }
}
