package org.mingjian.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of draws. */
@Repository
class DrawRecords {
    private static final String INSERT = """
            INSERT INTO draw.draw (id, agency_id, org, draw_id, attempt, title, kind, state, subject_count, reserve,
                condition, exclude_done, beacon_kind, beacon_source, beacon_rule, reveal_minutes, inspect_from, inspect_to,
                departures, choices, policy_id, policy_version, created_by, created_at, version)
            VALUES (:id, :agency, :org, :drawId, :attempt, :title, :kind, 'PREPARING', :count, :reserve,
                :condition, :excludeDone, :beacon, :beaconSource, :beaconRule, :revealMinutes, :inspectFrom, :inspectTo,
                :departure, :choices, :policyId, :policyVersion, :by, :at, 1)""";
    private static final String UPDATE = """
            UPDATE draw.draw SET title = :title, kind = :kind, subject_count = :count, reserve = :reserve,
                condition = :condition, exclude_done = :excludeDone, beacon_kind = :beacon, beacon_source = :beaconSource,
                beacon_rule = :beaconRule, reveal_minutes = :revealMinutes, inspect_from = :inspectFrom,
                inspect_to = :inspectTo, departures = :departure, choices = :choices, policy_id = :policyId, policy_version = :policyVersion,
                version = version + 1
            WHERE id = :id AND state = 'PREPARING' AND version = :version""";
    /** A joint draw is seen by all who take part. */
    private static final String FILTER = """
             WHERE (agency_id IN (:agencies)
                OR id IN (SELECT draw FROM draw.participant WHERE agency_id IN (:agencies))) AND (title LIKE :part OR draw_id LIKE :part)
            AND (:state = 'ANY' OR state = :state)
            """;
    private static final String SEAL = """
            UPDATE draw.draw SET state = 'SEALED', seq = :seq, commitment = :commitment, sealed_at = :at,
                reveal_deadline = :deadline, beacon_time = :beaconTime
            WHERE id = :id AND state = 'PREPARING'""";

    private final JdbcClient jdbc;
    private final PartyRows parties;

    DrawRecords(JdbcClient jdbc, PartyRows parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    void insert(UUID id, DrawIdentity identity, DrawDraft draft, UUID by, Instant at) {
        draftStatement(INSERT, draft).param("id", id)
                .param("agency", identity.agency())
                .param("org", identity.org())
                .param("drawId", identity.drawId())
                .param("attempt", identity.attempt())
                .param("policyId", identity.policyId())
                .param("policyVersion", identity.policyVersion())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        parties.replace(id, draft.parties());
        participate(id, draft);
    }

    private void participate(UUID id, DrawDraft draft) {
        jdbc.sql("DELETE FROM draw.participant WHERE draw = :draw").param("draw", id).update();
        int position = 0;
        for (DrawChoices.Participant one : draft.choices().participants()) {
            jdbc.sql("""
                    INSERT INTO draw.participant (draw, position, agency_id, department)
                    VALUES (:draw, :position, :agency, :department)""")
                    .param("draw", id)
                    .param("position", ++position)
                    .param("agency", one.agency())
                    .param("department", one.department().orElse(null))
                    .update();
        }
    }

    boolean update(UUID id, DrawIdentity identity, DrawDraft draft, int version) {
        boolean updated = draftStatement(UPDATE, draft).param("id", id)
                .param("policyId", identity.policyId())
                .param("policyVersion", identity.policyVersion())
                .param("version", version)
                .update() == 1;
        if (updated) {
            parties.replace(id, draft.parties());
            participate(id, draft);
        }
        return updated;
    }

    private JdbcClient.StatementSpec draftStatement(String sql, DrawDraft draft) {
        return jdbc.sql(sql)
                .param("title", draft.title())
                .param("kind", kind(draft))
                .param("count", draft.count())
                .param("reserve", draft.reserve())
                .param("condition", ConditionText.write(draft.condition()))
                .param("excludeDone", draft.excludeDone())
                .param("beacon", draft.beacon().name())
                .param("beaconSource", draft.lottery().map(DrawDraft.Lottery::name).orElse(null))
                .param("beaconRule", draft.lottery().map(DrawDraft.Lottery::rule).orElse(null))
                .param("revealMinutes", draft.revealMinutes())
                .param("inspectFrom", draft.inspectFrom())
                .param("inspectTo", draft.inspectTo())
                .param("departure", draft.departureReason())
                .param("choices", ChoiceText.write(draft.choices()));
    }

    private static String kind(DrawDraft draft) {
        if (draft.choices().wholeField()) {
            return "WHOLE_FIELD";
        }
        return draft.condition().directed() ? "DIRECTED" : "UNDIRECTED";
    }

    /** Sets how many a whole-field action takes, which is known when it is sealed. */
    void count(UUID id, int subjects) {
        jdbc.sql("UPDATE draw.draw SET subject_count = :subjects WHERE id = :id AND state = 'PREPARING'")
                .param("id", id)
                .param("subjects", subjects)
                .update();
    }

    void seal(UUID id, DrawRecord.Seal seal) {
        jdbc.sql(SEAL)
                .param("id", id)
                .param("seq", seal.seq())
                .param("commitment", seal.commitment())
                .param("at", Timestamp.from(seal.sealedAt()))
                .param("deadline", Timestamp.from(seal.revealDeadline()))
                .param("beaconTime", seal.beaconTime().map(Timestamp::from).orElse(null))
                .update();
    }

    /** Marks that the computation was started, so that a restart finishes it. */
    void start(UUID id, Instant at) {
        jdbc.sql("UPDATE draw.draw SET started_at = :at WHERE id = :id AND state = 'SEALED'")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void advance(UUID id, DrawState state, Instant at) {
        String column = switch (state) {
            case DRAWN -> "drawn_at";
            case CONFIRMED -> "confirmed_at";
            case PUBLISHED -> "published_at";
            case PREPARING, SEALED, VOID -> throw new IllegalArgumentException("No such step: " + state + ".");
        };
        jdbc.sql("UPDATE draw.draw SET state = :state, " + column + " = :at WHERE id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void cancel(UUID id, String reason) {
        jdbc.sql("UPDATE draw.draw SET state = 'VOID', void_reason = :reason WHERE id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    Optional<DrawRecord> find(UUID id) {
        return jdbc.sql("SELECT * FROM draw.draw WHERE id = :id").param("id", id).query(this::record).optional();
    }

    /** Finds a draw and keeps others from changing it until the transaction ends. */
    Optional<DrawRecord> lock(UUID id) {
        return jdbc.sql("SELECT * FROM draw.draw WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::record)
                .optional();
    }

    Optional<DrawRecord> find(String drawId, int attempt) {
        return jdbc.sql("SELECT * FROM draw.draw WHERE draw_id = :drawId AND attempt = :attempt")
                .param("drawId", drawId)
                .param("attempt", attempt)
                .query(this::record)
                .optional();
    }

    List<DrawRecord> page(DrawFilter filter, long offset, int size) {
        return filtered("SELECT * FROM draw.draw" + FILTER
                + "ORDER BY created_at DESC, draw_id DESC, attempt DESC OFFSET :offset LIMIT :size", filter)
                .param("offset", offset)
                .param("size", size)
                .query(this::record)
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
                .query(this::record)
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
                .query(this::record)
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

    private DrawRecord record(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String lottery = row.getString("beacon_source");
        DrawDraft draft = new DrawDraft(row.getString("title"),
                row.getInt("subject_count"),
                row.getInt("reserve"),
                ConditionText.read(row.getString("condition")),
                row.getBoolean("exclude_done"),
                BeaconKind.valueOf(row.getString("beacon_kind")),
                lottery == null
                        ? Optional.empty()
                        : Optional.of(new DrawDraft.Lottery(lottery, row.getString("beacon_rule"))),
                row.getInt("reveal_minutes"),
                row.getObject("inspect_from", LocalDate.class),
                row.getObject("inspect_to", LocalDate.class),
                row.getString("departures"),
                parties.of(id).stream().map(p -> new DrawDraft.PartyChoice(p.code(), p.name(), p.account())).toList(),
                ChoiceText.read(row.getString("choices")));
        return new DrawRecord(id,
                row.getObject("agency_id", UUID.class),
                row.getString("org"),
                row.getString("draw_id"),
                row.getInt("attempt"),
                DrawState.valueOf(row.getString("state")),
                draft,
                row.getString("policy_id"),
                row.getString("policy_version"),
                seal(row),
                new DrawRecord.Moments(moment(row, "started_at"), moment(row, "drawn_at"), moment(row, "confirmed_at"),
                        moment(row, "published_at")),
                Optional.ofNullable(row.getString("void_reason")),
                moment(row, "created_at").orElseThrow(),
                row.getInt("version"));
    }

    private static Optional<DrawRecord.Seal> seal(ResultSet row) throws SQLException {
        @Nullable
        String commitment = row.getString("commitment");
        if (commitment == null) {
            return Optional.empty();
        }
        return Optional.of(new DrawRecord.Seal(row.getInt("seq"),
                commitment,
                moment(row, "sealed_at").orElseThrow(),
                moment(row, "reveal_deadline").orElseThrow(),
                moment(row, "beacon_time")));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toInstant());
    }
}
