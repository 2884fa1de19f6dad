package org.mingjian.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The records of a registry whose table has no more than its sheet says; the columns come from its {@link BookTable}.
 *
 * @param <R> the record
 */
final class RecordRows<R> {
    private final JdbcClient jdbc;
    private final BookTable table;
    private final Reader<R> reader;

    RecordRows(JdbcClient jdbc, BookTable table, Reader<R> reader) {
        this.jdbc = jdbc;
        this.table = table;
        this.reader = reader;
    }

    /** Reads a row of the table. */
    interface Reader<R> {
        R record(ResultSet row) throws SQLException;
    }

    /** Conditions that narrow a list, all of which hold, with their parameters. */
    record Where(List<String> conditions, Map<String, Object> parameters) {
        static Where agencies(Set<UUID> agencies) {
            Where where = new Where(new ArrayList<>(), new HashMap<>());
            return where.and(agencies.isEmpty() ? "false" : "agency_id IN (:agencies)", "agencies", agencies);
        }

        Where and(String condition, String parameter, Object value) {
            conditions.add(condition);
            parameters.put(parameter, value);
            return this;
        }

        private String text() {
            return String.join(" AND ", conditions);
        }
    }

    List<R> page(Where where, int size, long offset) {
        return jdbc.sql(select(where.text()) + order() + " LIMIT :size OFFSET :offset")
                .params(where.parameters())
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> reader.record(row))
                .list();
    }

    List<R> all(Where where) {
        return jdbc.sql(select(where.text()) + order())
                .params(where.parameters())
                .query((row, n) -> reader.record(row))
                .list();
    }

    long count(Where where) {
        return jdbc.sql("SELECT count(*) FROM " + table.table() + " WHERE " + where.text())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    Stream<R> stream(Where where) {
        return jdbc.sql(select(where.text()) + order())
                .withFetchSize(500)
                .params(where.parameters())
                .query((row, n) -> reader.record(row))
                .stream();
    }

    Optional<R> find(Collection<UUID> agencies, long id) {
        return agencies.isEmpty()
                ? Optional.empty()
                : jdbc.sql(select("agency_id IN (:agencies) AND id = :id"))
                        .param("agencies", agencies)
                        .param("id", id)
                        .query((row, n) -> reader.record(row))
                        .optional();
    }

    byte[] salt(long id) {
        return jdbc.sql("SELECT salt FROM " + table.table() + " WHERE id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Adds a record and returns whether its key was free; values stand under the names of columns. */
    boolean add(UUID agency, Map<String, ? extends @Nullable Object> values, byte[] salt, Instant at, UUID by) {
        List<String> columns = new ArrayList<>(table.keys());
        table.fields().forEach(field -> columns.add(field.name()));
        String sql = """
                INSERT INTO %s (agency_id, %s, aside, salt, version, created_at, created_by)
                VALUES (:agency, %s, '{}'::jsonb, :salt, 1, :at, :by) ON CONFLICT (agency_id, %s) DO NOTHING
                """.formatted(table.table(), String.join(", ", columns),
                columns.stream().map(name -> ":" + name).collect(Collectors.joining(", ")),
                String.join(", ", table.keys()));
        return jdbc.sql(sql)
                .params(values)
                .param("agency", agency)
                .param("salt", salt)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update() == 1;
    }

    /** Returns whether the record still had that version. */
    boolean change(long id, long version, Map<String, ? extends @Nullable Object> values) {
        String sets = table.fields()
                .stream()
                .map(field -> field.name() + " = :" + field.name())
                .collect(Collectors.joining(", "));
        return jdbc
                .sql("UPDATE " + table.table() + " SET " + sets
                        + ", version = version + 1 WHERE id = :id AND version = :version")
                .params(values)
                .param("id", id)
                .param("version", version)
                .update() == 1;
    }

    private String select(String condition) {
        return "SELECT * FROM " + table.table() + " WHERE " + condition;
    }

    private String order() {
        return " ORDER BY " + String.join(", ", table.keys()) + ", agency_id";
    }
}
