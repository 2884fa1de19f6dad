package org.mingjian.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists draws by agency, state and words, and counts them. */
@Repository
class DrawLists {
    /** A joint draw is seen by all who take part. */
    private static final String FILTER = """
             WHERE (agency_id IN (:agencies)
                OR id IN (SELECT draw FROM draw.participant WHERE agency_id IN (:agencies))) AND (title LIKE :part OR draw_id LIKE :part)
            AND (:state = 'ANY' OR state = :state)
            """;

    private final JdbcClient jdbc;
    private final DrawColumns columns;

    DrawLists(JdbcClient jdbc, DrawColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    List<DrawRecord> page(DrawFilter filter, long offset, int size) {
        return filtered("SELECT * FROM draw.draw" + FILTER
                + "ORDER BY created_at DESC, draw_id DESC, attempt DESC OFFSET :offset LIMIT :size", filter)
                .param("offset", offset)
                .param("size", size)
                .query(columns::record)
                .list();
    }

    long count(DrawFilter filter) {
        return filtered("SELECT count(*) FROM draw.draw" + FILTER, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, DrawFilter filter) {
        String part = filter.words().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql(sql)
                .param("agencies", filter.agencies())
                .param("part", "%" + part + "%")
                .param("state", filter.state().map(Enum::name).orElse("ANY"));
    }

    /** Lists the draws of an agency that are neither published nor void, oldest first. */
    List<DrawRecord> unfinished(UUID agency) {
        return jdbc.sql("""
                SELECT * FROM draw.draw WHERE agency_id = :agency AND state NOT IN ('PUBLISHED', 'VOID')
                ORDER BY created_at""")
                .param("agency", agency)
                .query(columns::record)
                .list();
    }

    DrawTally published(Set<UUID> agencies, Instant since) {
        return jdbc.sql("""
                SELECT count(DISTINCT d.id), count(o.credit_code) FROM draw.draw d JOIN draw.drawn o ON o.draw = d.id
                WHERE d.agency_id IN (:agencies) AND d.state = 'PUBLISHED' AND d.published_at >= :since""")
                .param("agencies", agencies)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new DrawTally(row.getLong(1), row.getLong(2)))
                .single();
    }

    List<DrawRecord> page(Collection<UUID> agencies, int offset, int size) {
        return jdbc.sql("""
                SELECT * FROM draw.draw WHERE agency_id IN (:agencies)
                ORDER BY created_at DESC, draw_id DESC, attempt DESC OFFSET :offset LIMIT :size""")
                .param("agencies", agencies)
                .param("offset", offset)
                .param("size", size)
                .query(columns::record)
                .list();
    }

    long count(Collection<UUID> agencies) {
        return jdbc.sql("SELECT count(*) FROM draw.draw WHERE agency_id IN (:agencies)")
                .param("agencies", agencies)
                .query(Long.class)
                .single();
    }

    /** Lists draws whose computation was started and has no result. */
    List<UUID> interrupted() {
        return jdbc
                .sql("SELECT id FROM draw.draw WHERE state = 'SEALED' AND started_at IS NOT NULL ORDER BY started_at")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
