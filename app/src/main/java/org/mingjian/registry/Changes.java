package org.mingjian.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mingjian.identity.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of all records; rows are only added. */
@Repository
class Changes {
    private static final int SHOWN = 500;
    private static final String ADD = """
            INSERT INTO registry.change (kind, record_id, at, actor_id, actor_name, reason, field, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF = """
            SELECT at, actor_name, reason, field, coalesce(before, '') AS before, coalesce(after, '') AS after
            FROM registry.change WHERE kind = :kind AND record_id IN (:records) ORDER BY id DESC LIMIT :shown
            """;

    /** One field that differs. */
    record Difference(String field, String before, String after) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** Returns the fields that differ, by the columns' keys. */
    static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        return before.entrySet()
                .stream()
                .map(field -> new Difference(field.getKey(), field.getValue(),
                        after.getOrDefault(field.getKey(), "")))
                .filter(difference -> !difference.before().equals(difference.after())
                        && !difference.after().equals(Privacy.KEEP))
                .toList();
    }

    Changes(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(BookKind kind, long record, Actor actor, Instant at, String reason, List<Difference> differences) {
        batches.batchUpdate(ADD, differences, 100, (statement, difference) -> {
            statement.setString(1, kind.name());
            statement.setLong(2, record);
            statement.setTimestamp(3, Timestamp.from(at));
            statement.setObject(4, actor.accountId());
            statement.setString(5, actor.name());
            statement.setString(6, reason);
            statement.setString(7, difference.field());
            statement.setString(8, SqlValues.orNull(difference.before()));
            statement.setString(9, SqlValues.orNull(difference.after()));
        });
    }

    /** Returns the newest changes of a record, newest first. */
    List<Change> of(BookKind kind, long record) {
        return of(kind, List.of(record));
    }

    /** Returns the newest changes of records that became one, newest first. */
    List<Change> of(BookKind kind, List<Long> records) {
        return jdbc.sql(OF)
                .param("kind", kind.name())
                .param("records", records)
                .param("shown", SHOWN)
                .query((row, number) -> new Change(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_name"),
                        row.getString("reason"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}
