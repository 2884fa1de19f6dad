package org.mingjian.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports that took effect. */
@Repository
class ImportRuns {
    private static final String BEGIN = """
            INSERT INTO registry.import_run (id, file_hash, agency_id, kind, file_name, at, actor_id, actor_name)
            VALUES (:id, :hash, :agency, :kind, :file, :at, :actor, :name)
            ON CONFLICT (agency_id, id, file_hash) DO NOTHING
            """;
    private static final String END = """
            UPDATE registry.import_run SET encoding = :encoding, rows = :rows, added = :added, changed = :changed,
                set_aside = :aside, salt = :salt, ledger_index = :index
            WHERE agency_id = :agency AND id = :id AND file_hash = :hash
            """;
    private static final String FIND = """
            SELECT * FROM registry.import_run WHERE agency_id = :agency AND kind = :kind AND id = :id
            ORDER BY at DESC LIMIT 1
            """;
    private static final String LATEST = """
            SELECT * FROM registry.import_run WHERE agency_id = :agency AND kind = :kind ORDER BY at DESC LIMIT :most
            """;

    private final JdbcClient jdbc;

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims the key; where another press holds it, waits for its end and returns false once that took effect. */
    boolean begin(UUID key, String hash, BookKind kind, String file, Actor actor, Instant at) {
        return jdbc.sql(BEGIN)
                .param("id", key)
                .param("hash", hash)
                .param("agency", actor.agencyId())
                .param("kind", kind.name())
                .param("file", file)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor.accountId())
                .param("name", actor.name())
                .update() == 1;
    }

    void end(
        UUID agency,
        UUID key,
        String hash,
        SheetScan.End end,
        int added,
        int changed,
        byte[] salt,
        long ledgerIndex
    ) {
        jdbc.sql(END)
                .param("encoding", end.encoding())
                .param("rows", end.rows())
                .param("added", added)
                .param("changed", changed)
                .param("aside", end.setAside().toArray(String[]::new))
                .param("salt", salt)
                .param("index", ledgerIndex)
                .param("agency", agency)
                .param("id", key)
                .param("hash", hash)
                .update();
    }

    Optional<ImportRun> find(UUID agency, BookKind kind, UUID key) {
        return jdbc.sql(FIND)
                .param("agency", agency)
                .param("kind", kind.name())
                .param("id", key)
                .query((row, number) -> run(row))
                .optional();
    }

    List<ImportRun> latest(UUID agency, BookKind kind, int most) {
        return jdbc.sql(LATEST)
                .param("agency", agency)
                .param("kind", kind.name())
                .param("most", most)
                .query((row, number) -> run(row))
                .list();
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                BookKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                SqlValues.text(row, "encoding"),
                row.getInt("rows"),
                row.getInt("added"),
                row.getInt("changed"),
                SqlValues.texts(row, "set_aside"),
                row.getLong("ledger_index"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"));
    }
}
