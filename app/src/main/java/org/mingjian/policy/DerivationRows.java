package org.mingjian.policy;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.MalformedInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DerivationRows {
    /** Derivations are rare; one at a time, so that versions are counted without gaps. */
    private static final String LOCK = "LOCK TABLE policy.derivation IN SHARE ROW EXCLUSIVE MODE";
    private static final String ADD = """
            INSERT INTO policy.derivation (id, agency_id, agency_code, policy_id, version, base, base_hash, canonical,
                state, made_at, revision)
            VALUES (:id, :agency, :code, :policy, :version, :base, :baseHash, :canonical, 'DRAFT', :at, 1)
            """;
    private static final String WRITE = """
            UPDATE policy.derivation SET canonical = :canonical, revision = revision + 1
            WHERE id = :id AND revision = :revision AND state = 'DRAFT'
            """;
    private static final String SUBMIT = """
            UPDATE policy.derivation SET state = 'SUBMITTED', submitted_by = :by, revision = revision + 1
            WHERE id = :id AND revision = :revision AND state = 'DRAFT'
            """;
    private static final String DECIDE = """
            UPDATE policy.derivation SET state = :state, decided_by = :by, decided_at = :at, reason = :reason,
                revision = revision + 1
            WHERE id = :id AND revision = :revision AND state = 'SUBMITTED'
            """;
    private static final String FIND = "SELECT * FROM policy.derivation WHERE id = :id";
    private static final String OF = """
            SELECT * FROM policy.derivation WHERE agency_id IN (:agencies) ORDER BY agency_code, made_at DESC, id
            """;

    private final JdbcClient jdbc;

    DerivationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeTurn() {
        jdbc.sql(LOCK).update();
    }

    void add(Derivation one) {
        jdbc.sql(ADD)
                .param("id", one.id())
                .param("agency", one.agencyId())
                .param("code", one.agencyCode())
                .param("policy", one.document().id())
                .param("version", one.document().version())
                .param("base", one.base())
                .param("baseHash", one.baseHash())
                .param("canonical", text(one.document()))
                .param("at", at(one.madeAt()))
                .update();
    }

    boolean write(UUID id, int revision, PolicyDocument document) {
        return jdbc.sql(WRITE)
                .param("canonical", text(document))
                .param("id", id)
                .param("revision", revision)
                .update() == 1;
    }

    boolean submit(UUID id, int revision, UUID by) {
        return jdbc.sql(SUBMIT).param("by", by).param("id", id).param("revision", revision).update() == 1;
    }

    boolean decide(Derivation one, Derivation.State state, UUID by, Instant now, String reason) {
        return jdbc.sql(DECIDE)
                .param("state", state.name())
                .param("by", by)
                .param("at", at(now))
                .param("reason", reason)
                .param("id", one.id())
                .param("revision", one.revision())
                .update() == 1;
    }

    Optional<Derivation> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(DerivationRows::read).optional();
    }

    List<Derivation> of(Collection<UUID> agencies) {
        return jdbc.sql(OF).param("agencies", agencies).query(DerivationRows::read).list();
    }

    private static String text(PolicyDocument document) {
        return new String(document.canonical(), StandardCharsets.UTF_8);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Derivation read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        try {
            return new Derivation(id,
                    row.getObject("agency_id", UUID.class),
                    row.getString("agency_code"),
                    PolicyDocument.parse(row.getString("canonical")),
                    row.getString("base"),
                    row.getString("base_hash"),
                    Derivation.State.valueOf(row.getString("state")),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("submitted_by", UUID.class)),
                    Optional.ofNullable(row.getObject("decided_by", UUID.class)),
                    Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant),
                    row.getString("reason"),
                    row.getInt("revision"));
        } catch (MalformedInput e) {
            throw new IllegalStateException("The derived policy " + id + " cannot be read: " + e.getMessage(), e);
        }
    }
}
