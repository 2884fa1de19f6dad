package org.mingjian.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is public. */
@Repository
class Publications {
    private static final String MATCHES = """
            WHERE (:q = '' OR strpos(lower(title), lower(:q)) > 0 OR strpos(lower(draw_id), lower(:q)) > 0)
              AND (:any OR agency_id = :agency)""";
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a sealed draw public; told twice, it is there once. */
    void announce(Publication publication) {
        jdbc.sql("""
                INSERT INTO disclosure.publication (draw, agency_id, draw_id, attempt, title, state, sealed_at)
                VALUES (:draw, :agency, :drawId, :attempt, :title, 'SEALED', :at)
                ON CONFLICT (draw) DO NOTHING""")
                .param("draw", publication.draw())
                .param("agency", publication.agency())
                .param("drawId", publication.drawId())
                .param("attempt", publication.attempt())
                .param("title", publication.title())
                .param("at", Timestamp.from(publication.sealedAt()))
                .update();
    }

    void publish(UUID draw, Instant at) {
        jdbc.sql("UPDATE disclosure.publication SET state = 'PUBLISHED', published_at = :at WHERE draw = :draw")
                .param("draw", draw)
                .param("at", Timestamp.from(at))
                .update();
    }

    void giveUp(UUID draw, String reason) {
        jdbc.sql("UPDATE disclosure.publication SET state = 'VOID', void_reason = :reason WHERE draw = :draw")
                .param("draw", draw)
                .param("reason", reason)
                .update();
    }

    /** Finds an attempt, or the last one where none is named. */
    Optional<Publication> find(String drawId, @Nullable Integer attempt) {
        return jdbc.sql("""
                SELECT * FROM disclosure.publication WHERE draw_id = :drawId AND (:last OR attempt = :attempt)
                ORDER BY attempt DESC LIMIT 1""")
                .param("drawId", drawId)
                .param("last", attempt == null)
                .param("attempt", attempt == null ? 0 : attempt)
                .query(Publications::publication)
                .optional();
    }

    List<Publication> page(String q, @Nullable UUID agency, long offset, int size) {
        return jdbc
                .sql("SELECT * FROM disclosure.publication " + MATCHES
                        + " ORDER BY sealed_at DESC, draw_id OFFSET :offset LIMIT :size")
                .param("q", q)
                .param("any", agency == null)
                .param("agency", agency == null ? NOBODY : agency)
                .param("offset", offset)
                .param("size", size)
                .query(Publications::publication)
                .list();
    }

    long count(String q, @Nullable UUID agency) {
        return jdbc.sql("SELECT count(*) FROM disclosure.publication " + MATCHES)
                .param("q", q)
                .param("any", agency == null)
                .param("agency", agency == null ? NOBODY : agency)
                .query(Long.class)
                .single();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(row.getObject("draw", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getString("draw_id"),
                row.getInt("attempt"),
                row.getString("title"),
                Publication.State.valueOf(row.getString("state")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("void_reason")));
    }
}
