package org.mingjian.registry;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of yearly statements. */
@Repository
class StatementRows {
    private static final String PUT = """
            INSERT INTO registry.interest_statement (agency_id, certificate, year, account_id, none, stated_at)
            VALUES (:agency, :certificate, :year, :account, :none, :at)
            ON CONFLICT (agency_id, certificate, year)
                DO UPDATE SET account_id = :account, none = :none, stated_at = :at
            """;
    private static final String SILENT = """
            SELECT count(*) FROM registry.inspector i WHERE i.agency_id = :agency AND i.active AND NOT EXISTS (
                SELECT 1 FROM registry.interest_statement s
                WHERE s.agency_id = i.agency_id AND s.certificate = i.certificate AND s.year = :year)
            """;

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID agency, UUID account, Statement statement) {
        jdbc.sql(PUT)
                .param("agency", agency)
                .param("certificate", statement.certificate())
                .param("year", statement.year())
                .param("account", account)
                .param("none", statement.none())
                .param("at", Timestamp.from(statement.statedAt()))
                .update();
    }

    Optional<Statement> of(UUID account, int year) {
        return jdbc.sql("""
                SELECT certificate, year, none, stated_at FROM registry.interest_statement
                WHERE account_id = :account AND year = :year ORDER BY stated_at DESC LIMIT 1""")
                .param("account", account)
                .param("year", year)
                .query((row, number) -> new Statement(row.getString("certificate"), row.getInt("year"),
                        row.getBoolean("none"), row.getObject("stated_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    long silent(UUID agency, int year) {
        return jdbc.sql(SILENT).param("agency", agency).param("year", year).query(Long.class).single();
    }
}
