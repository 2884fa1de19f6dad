package org.mingjian.policy;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Adoptions {
    /** Adoptions are rare; one at a time, so that a second press finds the first one. */
    private static final String LOCK = "LOCK TABLE policy.adoption IN SHARE ROW EXCLUSIVE MODE";
    private static final String KEEP = """
            INSERT INTO policy.document (hash, policy_id, version, canonical)
            VALUES (:hash, :policy, :version, :canonical)
            ON CONFLICT (hash) DO NOTHING
            """;
    private static final String ADD = """
            INSERT INTO policy.adoption (agency_id, policy_id, version, document_hash, from_date, adopted_by, adopted_at)
            VALUES (:agency, :policy, :version, :hash, :from, :by, :at)
            RETURNING *
            """;
    private static final String IN_FORCE = """
            SELECT * FROM policy.adoption
            WHERE agency_id = :agency AND from_date <= :on
            ORDER BY from_date DESC, id DESC
            FETCH FIRST 1 ROW ONLY
            """;
    private static final String HISTORY = """
            SELECT * FROM policy.adoption WHERE agency_id = :agency ORDER BY from_date DESC, id DESC
            """;
    private static final String ADOPTED = """
            SELECT document_hash FROM policy.adoption
            WHERE agency_id = :agency AND policy_id = :policy AND version = :version
            ORDER BY id DESC
            FETCH FIRST 1 ROW ONLY
            """;
    private static final String ADOPTED_BY = """
            SELECT EXISTS (SELECT 1 FROM policy.adoption WHERE agency_id IN (:agencies) AND document_hash = :hash)
            """;
    private static final String DOCUMENT = "SELECT canonical FROM policy.document WHERE hash = :hash";

    private final JdbcClient jdbc;

    Adoptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeTurn() {
        jdbc.sql(LOCK).update();
    }

    void keep(PolicyDocument document) {
        jdbc.sql(KEEP)
                .param("hash", document.hash())
                .param("policy", document.id())
                .param("version", document.version())
                .param("canonical", new String(document.canonical(), StandardCharsets.UTF_8))
                .update();
    }

    /** Adds an adoption; its id is given by the table. */
    Adoption add(Adoption adoption) {
        return jdbc.sql(ADD)
                .param("agency", adoption.agencyId())
                .param("policy", adoption.policyId())
                .param("version", adoption.version())
                .param("hash", adoption.hash())
                .param("from", adoption.from())
                .param("by", adoption.adoptedBy())
                .param("at", OffsetDateTime.ofInstant(adoption.adoptedAt(), ZoneOffset.UTC))
                .query(Adoptions::read)
                .single();
    }

    Optional<Adoption> inForce(UUID agencyId, LocalDate on) {
        return jdbc.sql(IN_FORCE).param("agency", agencyId).param("on", on).query(Adoptions::read).optional();
    }

    List<Adoption> history(UUID agencyId) {
        return jdbc.sql(HISTORY).param("agency", agencyId).query(Adoptions::read).list();
    }

    /** Says whether one of these agencies ever adopted the document with this hash. */
    boolean adoptedBy(Collection<UUID> agencies, String hash) {
        return jdbc.sql(ADOPTED_BY).param("agencies", agencies).param("hash", hash).query(Boolean.class).single();
    }

    /** Returns the hash of the document of this id and version that an agency adopted last. */
    Optional<String> adopted(UUID agencyId, String policyId, String version) {
        return jdbc.sql(ADOPTED)
                .param("agency", agencyId)
                .param("policy", policyId)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    Optional<String> document(String hash) {
        return jdbc.sql(DOCUMENT).param("hash", hash).query(String.class).optional();
    }

    private static Adoption read(ResultSet row, int number) throws SQLException {
        return new Adoption(row.getLong("id"),
                row.getObject("agency_id", UUID.class),
                row.getString("policy_id"),
                row.getString("version"),
                row.getString("document_hash"),
                row.getObject("from_date", LocalDate.class),
                row.getString("adopted_by"),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant());
    }
}
