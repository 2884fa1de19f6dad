package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Size and last review of each agency's registries; its row is the lock under which a registry changes. */
@Repository
class Books {
    private static final String OPEN = """
            INSERT INTO registry.book (agency_id, kind, size) VALUES (:agency, :kind, 0)
            ON CONFLICT (agency_id, kind) DO NOTHING
            """;
    private static final String LOCK = "SELECT size FROM registry.book WHERE agency_id = :agency AND kind = :kind FOR UPDATE";
    private static final String GROW = """
            UPDATE registry.book SET size = size + :added WHERE agency_id = :agency AND kind = :kind
            """;
    private static final String REVIEW = """
            UPDATE registry.book SET reviewed_on = :day WHERE agency_id = :agency AND kind = :kind
            """;
    private static final String SIZE = "SELECT size FROM registry.book WHERE agency_id = :agency AND kind = :kind";
    private static final String REVIEWED = """
            SELECT reviewed_on FROM registry.book
            WHERE agency_id = :agency AND kind = :kind AND reviewed_on IS NOT NULL
            """;

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else changes this registry, and keeps others from it to the transaction's end. */
    void lock(UUID agency, BookKind kind) {
        jdbc.sql(OPEN).param("agency", agency).param("kind", kind.name()).update();
        jdbc.sql(LOCK).param("agency", agency).param("kind", kind.name()).query(Long.class).single();
    }

    void grow(UUID agency, BookKind kind, long added) {
        jdbc.sql(GROW).param("agency", agency).param("kind", kind.name()).param("added", added).update();
    }

    void review(UUID agency, BookKind kind, LocalDate day) {
        jdbc.sql(REVIEW).param("agency", agency).param("kind", kind.name()).param("day", day).update();
    }

    long size(UUID agency, BookKind kind) {
        return jdbc.sql(SIZE)
                .param("agency", agency)
                .param("kind", kind.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Optional<LocalDate> reviewedOn(UUID agency, BookKind kind) {
        return jdbc.sql(REVIEWED).param("agency", agency).param("kind", kind.name()).query(LocalDate.class).optional();
    }
}
