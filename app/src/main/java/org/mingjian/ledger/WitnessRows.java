package org.mingjian.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Witnesses and what they signed; like all of the ledger only ever added. */
@Repository
class WitnessRows {
    private static final String ALL = """
            SELECT witness.key, witness.alg, spki, name, organisation, registered_at, retired_at, reason,
                last.size AS last_size, last.received_at AS last_received
            FROM ledger.witness
            LEFT JOIN ledger.witness_retirement retirement ON retirement.key = witness.key
            LEFT JOIN LATERAL (SELECT size, received_at FROM ledger.cosignature
                WHERE cosignature.key = witness.key ORDER BY size DESC LIMIT 1) last ON true
            WHERE :key = '' OR witness.key = :key
            ORDER BY registered_at, witness.key""";
    private static final String ADD = """
            INSERT INTO ledger.witness (key, alg, spki, name, organisation, registered_at, entry)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String RETIRE = """
            INSERT INTO ledger.witness_retirement (key, reason, retired_at, entry) VALUES (?, ?, ?, ?)""";
    private static final String COSIGN = """
            INSERT INTO ledger.cosignature (size, key, alg, signature, received_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String OF_SIZE = """
            SELECT size, key, alg, signature, received_at FROM ledger.cosignature WHERE size = ? ORDER BY key""";

    private final JdbcClient jdbc;

    WitnessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Witness> all() {
        return jdbc.sql(ALL).param("key", "").query((rows, n) -> witness(rows)).list();
    }

    Optional<Witness> find(String key) {
        return key.isEmpty()
                ? Optional.empty()
                : jdbc.sql(ALL).param("key", key).query((rows, n) -> witness(rows)).optional();
    }

    void add(Witness witness, long entry) {
        jdbc
                .sql(ADD)
                .params(witness.key(), witness.alg(), witness.spki(), witness.name(), witness.organisation(),
                        utc(witness.registeredAt()), entry)
                .update();
    }

    void retire(String key, Witness.Retired retired, long entry) {
        jdbc.sql(RETIRE).params(key, retired.reason(), utc(retired.at()), entry).update();
    }

    /** Keeps a cosignature unless the witness has signed a head of this size before. */
    void add(Cosignature made) {
        jdbc
                .sql(COSIGN)
                .params(made.size(), made.key(), made.alg(), made.signature(), utc(made.receivedAt()))
                .update();
    }

    List<Cosignature> cosignatures(long size) {
        return jdbc.sql(OF_SIZE).param(size).query((rows, n) -> cosignature(rows)).list();
    }

    /** Returns the size of the longest log that a witness has signed. */
    OptionalLong newestCosigned() {
        return jdbc
                .sql("SELECT size FROM ledger.cosignature ORDER BY size DESC LIMIT 1")
                .query((rows, n) -> OptionalLong.of(rows.getLong(1)))
                .optional()
                .orElse(OptionalLong.empty());
    }

    private static Cosignature cosignature(ResultSet rows) throws SQLException {
        return new Cosignature(rows.getLong("size"), rows.getString("key"), rows.getString("alg"),
                rows.getBytes("signature"), instant(rows, "received_at").orElseThrow());
    }

    private static Witness witness(ResultSet rows) throws SQLException {
        String reason = rows.getString("reason");
        long size = rows.getLong("last_size");
        return new Witness(rows.getString("key"), rows.getString("alg"), rows.getBytes("spki"), rows.getString("name"),
                rows.getString("organisation"), instant(rows, "registered_at").orElseThrow(),
                instant(rows, "retired_at").map(at -> new Witness.Retired(at, reason)),
                instant(rows, "last_received").map(at -> new Witness.Last(size, at)));
    }

    private static Optional<Instant> instant(ResultSet rows, String column) throws SQLException {
        @Nullable
        OffsetDateTime found = rows.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(found).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
