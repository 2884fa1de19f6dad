package org.mingjian.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of draws: what is entered, what becomes of it. {@link DrawLists} lists them. */
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
    private static final String SEAL = """
            UPDATE draw.draw SET state = 'SEALED', seq = :seq, commitment = :commitment, sealed_at = :at,
                reveal_deadline = :deadline, beacon_time = :beaconTime
            WHERE id = :id AND state = 'PREPARING'""";

    private final JdbcClient jdbc;
    private final PartyRows parties;
    private final DrawColumns columns;

    DrawRecords(JdbcClient jdbc, PartyRows parties, DrawColumns columns) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.columns = columns;
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
                .param("beaconSource", draft.issue().map(DrawDraft.Issue::name).orElse(null))
                .param("beaconRule", draft.issue().map(DrawDraft.Issue::rule).orElse(null))
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

    /** Counts a change of a draft that is no change of its row. */
    void touch(UUID id) {
        jdbc.sql("UPDATE draw.draw SET version = version + 1 WHERE id = :id AND state = 'PREPARING'")
                .param("id", id)
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
        return jdbc.sql("SELECT * FROM draw.draw WHERE id = :id").param("id", id).query(columns::record).optional();
    }

    /** Finds a draw and keeps others from changing it until the transaction ends. */
    Optional<DrawRecord> lock(UUID id) {
        return jdbc.sql("SELECT * FROM draw.draw WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(columns::record)
                .optional();
    }

    /** Finds an attempt by its number; of those given up before they were sealed only the last, where no other is. */
    Optional<DrawRecord> find(String drawId, int attempt) {
        return jdbc.sql("""
                SELECT * FROM draw.draw WHERE draw_id = :drawId AND attempt = :attempt
                ORDER BY (state = 'VOID' AND seq IS NULL), created_at DESC LIMIT 1""")
                .param("drawId", drawId)
                .param("attempt", attempt)
                .query(columns::record)
                .optional();
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toInstant());
    }
}
