package org.mingjian.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The imports in the background; every step is seen at once, whatever becomes of the import's own transaction. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ImportTasks {
    private static final String ACTIVE = "state IN ('WAITING', 'READING', 'MERGING')";
    private static final String BEGIN = """
            INSERT INTO registry.import_task (agency_id, id, file_hash, kind, file_name, server, state, rows, cancel,
                fault_total, started_at, actor_id, actor_name)
            SELECT :agency, :id, :hash, :kind, :file, :server, 'WAITING', 0, false, 0, :at, :actor, :name
            WHERE NOT EXISTS (SELECT 1 FROM registry.import_task
                WHERE agency_id = :agency AND kind = :kind AND %s)
            ON CONFLICT (agency_id, id) DO UPDATE SET file_hash = :hash, file_name = :file, server = :server,
                state = 'WAITING', rows = 0, cancel = false, faults = NULL, fault_total = 0, started_at = :at,
                ended_at = NULL, actor_id = :actor, actor_name = :name
            WHERE import_task.kind = :kind AND import_task.state NOT IN ('WAITING', 'READING', 'MERGING')
                AND (import_task.state <> 'DONE' OR import_task.file_hash <> :hash)
            """.formatted(ACTIVE);
    private static final String FORGET = """
            UPDATE registry.import_task SET faults = NULL WHERE agency_id = :agency AND kind = :kind AND id <> :id
            """;
    private static final String STEP = """
            UPDATE registry.import_task SET state = :state, rows = :rows
            WHERE agency_id = :agency AND id = :id AND NOT cancel AND %s
            """.formatted(ACTIVE);
    private static final String END = """
            UPDATE registry.import_task SET state = :state, faults = :faults, fault_total = :total, ended_at = :at
            WHERE agency_id = :agency AND id = :id AND %s
            """.formatted(ACTIVE);
    private static final String CANCEL = """
            UPDATE registry.import_task SET cancel = true
            WHERE agency_id = :agency AND kind = :kind AND id = :id AND state IN ('WAITING', 'READING')
            """;
    /** An import may have taken effect just before the server stopped, and before that was written here. */
    private static final String INTERRUPT = """
            UPDATE registry.import_task t SET ended_at = :at, state = CASE WHEN EXISTS (
                SELECT 1 FROM registry.import_run r
                WHERE r.agency_id = t.agency_id AND r.id = t.id AND r.file_hash = t.file_hash)
                THEN 'DONE' ELSE 'INTERRUPTED' END
            WHERE server = :server AND %s
            """.formatted(ACTIVE);
    private static final String FIND = """
            SELECT * FROM registry.import_task WHERE agency_id = :agency AND kind = :kind AND id = :id
            """;
    private static final String UNDER_WAY = """
            SELECT * FROM registry.import_task WHERE agency_id = :agency AND kind = :kind AND %s
            """.formatted(ACTIVE);
    private static final String LATEST = """
            SELECT * FROM registry.import_task WHERE agency_id = :agency AND kind = :kind
            ORDER BY started_at DESC, id LIMIT 1
            """;

    private final JdbcClient jdbc;

    ImportTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims the registry for an import; returns false where one goes on there, or where this very one is done. */
    boolean begin(Actor actor, BookKind kind, UUID id, String hash, String file, String server, Instant at) {
        boolean begun = jdbc.sql(BEGIN)
                .param("agency", actor.agencyId())
                .param("id", id)
                .param("hash", hash)
                .param("kind", kind.name())
                .param("file", file)
                .param("server", server)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor.accountId())
                .param("name", actor.name())
                .update() == 1;
        if (begun) {
            jdbc.sql(FORGET)
                    .param("agency", actor.agencyId())
                    .param("kind", kind.name())
                    .param("id", id)
                    .update();
        }
        return begun;
    }

    /** Says how far it is; returns false where it was asked to stop. */
    boolean step(UUID agency, UUID id, ImportState state, int rows) {
        return jdbc.sql(STEP)
                .param("state", state.name())
                .param("rows", rows)
                .param("agency", agency)
                .param("id", id)
                .update() == 1;
    }

    void end(UUID agency, UUID id, ImportState state, String faults, int total, Instant at) {
        jdbc.sql(END)
                .param("state", state.name())
                .param("faults", SqlValues.orNull(faults))
                .param("total", total)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("agency", agency)
                .param("id", id)
                .update();
    }

    /** Asks an import to stop; returns false where it is too late for that. */
    boolean cancel(UUID agency, BookKind kind, UUID id) {
        return jdbc.sql(CANCEL).param("agency", agency).param("kind", kind.name()).param("id", id).update() == 1;
    }

    /** Ends what this server had under way when it stopped. */
    int interrupt(String server, Instant at) {
        return jdbc.sql(INTERRUPT).param("server", server).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    Optional<ImportTask> find(UUID agency, BookKind kind, UUID id) {
        return jdbc.sql(FIND)
                .param("agency", agency)
                .param("kind", kind.name())
                .param("id", id)
                .query((row, number) -> task(row))
                .optional();
    }

    Optional<ImportTask> underWay(UUID agency, BookKind kind) {
        return only(UNDER_WAY, agency, kind);
    }

    Optional<ImportTask> latest(UUID agency, BookKind kind) {
        return only(LATEST, agency, kind);
    }

    private Optional<ImportTask> only(String sql, UUID agency, BookKind kind) {
        return jdbc.sql(sql)
                .param("agency", agency)
                .param("kind", kind.name())
                .query((row, number) -> task(row))
                .optional();
    }

    private static ImportTask task(ResultSet row) throws SQLException {
        String file = row.getString("file_name");
        String faults = SqlValues.text(row, "faults");
        return new ImportTask(
                row.getObject("id", UUID.class),
                BookKind.valueOf(row.getString("kind")),
                file,
                ImportState.valueOf(row.getString("state")),
                row.getInt("rows"),
                faults.isEmpty() ? java.util.List.of() : FaultsJson.read(file, faults),
                row.getInt("fault_total"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("actor_name"));
    }
}
