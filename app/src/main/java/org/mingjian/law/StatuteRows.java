package org.mingjian.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StatuteRows {
    /** Statutes are loaded rarely; one at a time, so that a second press finds the first one. */
    private static final String LOCK = "LOCK TABLE law.statute IN SHARE ROW EXCLUSIVE MODE";
    private static final String NEWEST = "SELECT coalesce(max(id), 0) FROM law.statute";
    private static final String ALL = "SELECT * FROM law.statute ORDER BY id";
    private static final String ADD = """
            INSERT INTO law.statute
                (title, issuer, number, version_date, from_date, to_date, content, recorded_by, recorded_at)
            VALUES (:title, :issuer, :number, :version, :from, :to, :content, :by, :at)
            """;

    private final JdbcClient jdbc;

    StatuteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statute as it was typed. */
    record Row(Statute.Head head, String content) {}

    void takeTurn() {
        jdbc.sql(LOCK).update();
    }

    /** Returns the number of the newest statute; 0 without any. */
    long newest() {
        return jdbc.sql(NEWEST).query(Long.class).single();
    }

    void add(Row row, String by, Instant at) {
        jdbc.sql(ADD)
                .param("title", row.head().title())
                .param("issuer", row.head().issuer())
                .param("number", row.head().number().orElse("-"))
                .param("version", row.head().version())
                .param("from", row.head().from())
                .param("to", row.head().to().orElse(null))
                .param("content", row.content())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** Returns all statutes in the order in which they came. */
    List<Statute> all() {
        return jdbc.sql(ALL).query(StatuteRows::statute).list();
    }

    private static Statute statute(ResultSet row, int index) throws SQLException {
        Statute.Head head = new Statute.Head(row.getString("title"), row.getString("issuer"),
                Optional.of(row.getString("number")).filter(number -> !number.equals("-")),
                row.getObject("version_date", LocalDate.class), row.getObject("from_date", LocalDate.class),
                Optional.ofNullable(row.getObject("to_date", LocalDate.class)));
        return switch (StatuteReader.read(row.getString("content"))) {
            case StatuteReading.Read(List<Article> articles) -> new Statute("s" + row.getLong("id"), head, articles);
            case StatuteReading.Refused refused -> throw new IllegalStateException(
                    "The statute " + row.getLong("id") + " was read when it was loaded and is not now: "
                            + refused.faults());
        };
    }
}
