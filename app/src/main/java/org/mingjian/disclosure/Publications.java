package org.mingjian.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is public. */
@Repository
class Publications {
    private static final String ANNOUNCE = """
            INSERT INTO disclosure.publication (draw, agency_id, org, draw_id, attempt, title, state, commitment, year,
                listed_rows, pool_rows, to_draw, sealed_at)
            VALUES (:draw, :agency, :org, :drawId, :attempt, :title, 'SEALED', :commitment, :year,
                :listed, :pool, :toDraw, :at)
            ON CONFLICT (draw) DO NOTHING""";
    private static final String PUBLISH = """
            UPDATE disclosure.publication SET state = 'PUBLISHED', published_at = :at
            WHERE draw = :draw AND state = 'SEALED'""";
    private static final String GIVE_UP = """
            UPDATE disclosure.publication SET state = 'VOID', voided_at = :at, void_reason = :reason
            WHERE draw = :draw AND state = 'SEALED'""";
    private static final String MATCHES = """
            WHERE (:words = '' OR strpos(lower(title), lower(:words)) > 0 OR strpos(lower(draw_id), lower(:words)) > 0)
              AND (:anyAgency OR agency_id = :agency) AND (:anyYear OR year = :year)""";
    private static final String PAGE = "SELECT * FROM disclosure.publication " + MATCHES
            + " ORDER BY sealed_at DESC, draw_id DESC, attempt DESC OFFSET :offset LIMIT :size";
    private static final String COUNT = "SELECT count(*) FROM disclosure.publication " + MATCHES;
    private static final String FIGURES = """
            SELECT count(*), count(*) FILTER (WHERE state = 'PUBLISHED'), count(*) FILTER (WHERE state = 'VOID'),
                coalesce(sum(to_draw) FILTER (WHERE state = 'PUBLISHED'), 0),
                coalesce(sum(pool_rows) FILTER (WHERE state = 'PUBLISHED'), 0), count(DISTINCT agency_id)
            FROM disclosure.publication""";
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a sealed draw public; told twice, or after its publication, it changes nothing. */
    void announce(Publication publication) {
        jdbc.sql(ANNOUNCE)
                .param("draw", publication.draw())
                .param("agency", publication.agency())
                .param("org", publication.org())
                .param("drawId", publication.drawId())
                .param("attempt", publication.attempt())
                .param("title", publication.title())
                .param("commitment", publication.commitment())
                .param("year", publication.year())
                .param("listed", publication.size().listed())
                .param("pool", publication.size().pool())
                .param("toDraw", publication.size().toDraw())
                .param("at", time(publication.sealedAt()))
                .update();
    }

    void publish(UUID draw, Instant at) {
        jdbc.sql(PUBLISH).param("draw", draw).param("at", time(at)).update();
    }

    void giveUp(UUID draw, Publication.Voided voided) {
        jdbc.sql(GIVE_UP)
                .param("draw", draw)
                .param("at", time(voided.at()))
                .param("reason", voided.reason())
                .update();
    }

    boolean has(UUID draw) {
        return jdbc.sql("SELECT count(*) FROM disclosure.publication WHERE draw = :draw")
                .param("draw", draw)
                .query(Long.class)
                .single() > 0;
    }

    /** Lists the attempts of a draw, the last one first. */
    List<Publication> attempts(String drawId) {
        return jdbc.sql("SELECT * FROM disclosure.publication WHERE draw_id = :drawId ORDER BY attempt DESC")
                .param("drawId", drawId)
                .query(Publications::publication)
                .list();
    }

    Optional<Publication> byCommitment(String commitment) {
        return jdbc.sql("SELECT * FROM disclosure.publication WHERE commitment = :commitment")
                .param("commitment", commitment)
                .query(Publications::publication)
                .optional();
    }

    /** Lists what a filter leaves, newest first. */
    List<Publication> page(PublicationFilter filter, long offset, int size) {
        return narrow(jdbc.sql(PAGE), filter)
                .param("offset", offset)
                .param("size", size)
                .query(Publications::publication)
                .list();
    }

    long count(PublicationFilter filter) {
        return narrow(jdbc.sql(COUNT), filter).query(Long.class).single();
    }

    /** Returns how far the public may look at each of these attempts. */
    Map<UUID, String> states(Set<UUID> draws) {
        return jdbc.sql("SELECT draw, state FROM disclosure.publication WHERE draw IN (:draws)")
                .param("draws", draws)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Lists the years in which draws were sealed, newest first. */
    List<Integer> years() {
        return jdbc.sql("SELECT DISTINCT year FROM disclosure.publication ORDER BY year DESC")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    PublicFigures figures() {
        return jdbc.sql(FIGURES)
                .query((row, number) -> new PublicFigures(row.getLong(1), row.getLong(2), row.getLong(3),
                        row.getLong(4), row.getLong(5), row.getLong(6)))
                .single();
    }

    private static JdbcClient.StatementSpec narrow(JdbcClient.StatementSpec statement, PublicationFilter filter) {
        OptionalInt year = filter.year();
        return statement.param("words", filter.words())
                .param("anyAgency", filter.agency().isEmpty())
                .param("agency", filter.agency().orElse(NOBODY))
                .param("anyYear", year.isEmpty())
                .param("year", year.orElse(0));
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        @Nullable
        String reason = row.getString("void_reason");
        Optional<Instant> voidedAt = moment(row, "voided_at");
        return new Publication(row.getObject("draw", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getString("org"),
                row.getString("draw_id"),
                row.getInt("attempt"),
                row.getString("title"),
                Publication.State.valueOf(row.getString("state")),
                row.getString("commitment"),
                row.getInt("year"),
                new Publication.Size(row.getLong("listed_rows"), row.getLong("pool_rows"), row.getLong("to_draw")),
                moment(row, "sealed_at").orElseThrow(),
                moment(row, "published_at"),
                voidedAt.map(at -> new Publication.Voided(at, reason == null ? "" : reason)));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
