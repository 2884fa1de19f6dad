package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded database as a data folder of an older version is opened by this one. */
class DatabaseRolesModuleTests {
    private static final List<String> MODULES = List.of("__root", "ledger", "identity", "policy", "registry", "draw",
            "disclosure");
    private static final String ENTRY = """
            INSERT INTO ledger.entry (index, at, type, org, actor, canonical, leaf)
            VALUES (%d, now(), 'TEST', 'xiqing', 'li', 'x', 'x')""";

    @TempDir
    static Path folder;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void open() throws IOException {
        makeOldFolder();
        database = EmbeddedDatabase.start(folder);
        migrate(owner(), new ApplicationGrants(DatabaseRoles.APPLICATION));
    }

    /** As versions before this one left it: everything the superuser's, and nobody asked for a password. */
    private static void makeOldFolder() throws IOException {
        try (EmbeddedPostgres old = EmbeddedPostgres
                .builder()
                .setDataDirectory(folder.resolve("cluster"))
                .setCleanDataDirectory(false)
                .start()) {
            migrate(old.getPostgresDatabase());
            new JdbcTemplate(old.getPostgresDatabase()).execute(ENTRY.formatted(0));
        }
    }

    private static void migrate(DataSource source, ApplicationGrants... grants) {
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .callbacks(grants)
                    .load()
                    .migrate();
        }
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE ledger.entry SET actor = 'other'",
        "UPDATE ledger.entry SET actor = 'x' WHERE false",
        "DELETE FROM ledger.entry", "TRUNCATE ledger.entry", "UPDATE ledger.node SET hash = ''",
        "DELETE FROM ledger.head", "TRUNCATE ledger.head CASCADE", "DROP TABLE ledger.entry",
        "DROP SCHEMA ledger CASCADE",
        "ALTER TABLE ledger.entry DISABLE TRIGGER ALL", "ALTER TABLE ledger.entry DISABLE TRIGGER entry_append_only",
        "ALTER TABLE ledger.entry OWNER TO mingjian", "ALTER TABLE ledger.entry RENAME TO other",
        "ALTER TABLE ledger.entry ADD COLUMN more text", "DROP TRIGGER entry_append_only ON ledger.entry",
        "CREATE OR REPLACE FUNCTION ledger.refuse_change() RETURNS trigger AS 'BEGIN RETURN NULL; END' LANGUAGE plpgsql",
        "CREATE TRIGGER mine BEFORE INSERT ON ledger.entry FOR EACH ROW EXECUTE PROCEDURE ledger.refuse_change()",
        "CREATE RULE mine AS ON INSERT TO ledger.entry DO INSTEAD NOTHING", "SET session_replication_role = replica",
        "SET ROLE mingjian_owner", "SET ROLE postgres", "SET SESSION AUTHORIZATION postgres",
        "ALTER ROLE mingjian SUPERUSER", "CREATE ROLE other", "GRANT mingjian_owner TO mingjian",
        "CREATE TABLE ledger.mine (n integer)",
        "CREATE TABLE public.mine (n integer)", "CREATE SCHEMA mine", "DROP DATABASE postgres",
        "ALTER DATABASE postgres SET session_replication_role = replica",
        "COPY ledger.entry TO PROGRAM 'cat'", "SELECT pg_read_file('pg_hba.conf')",
        "DELETE FROM public.flyway_schema_history_ledger", "ALTER SYSTEM SET fsync = off"})
    @DisplayName("SEC-06 the application's own connection can neither change the ledger nor make itself able to")
    void refuses(String sql) {
        JdbcTemplate application = jdbc(application());
        assertThatThrownBy(() -> application.execute(sql)).isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isIn("42501", "0LP01"));
        assertThat(application.queryForObject("SELECT actor FROM ledger.entry WHERE index = 0", String.class))
                .isEqualTo("li");
    }

    @Test
    @DisplayName("SEC-06 the application's own connection reads and adds to the ledger, and writes the records of other modules")
    void works() {
        JdbcTemplate application = jdbc(application());
        application.execute(ENTRY.formatted(1));
        assertThat(application.queryForList("SELECT index FROM ledger.entry ORDER BY index", Long.class))
                .contains(0L, 1L);
        assertThat(application.update("UPDATE identity.agency SET name = 'x' WHERE false")).isZero();
        assertThat(application.update("DELETE FROM events.event_publication")).isZero();
        application.execute("GRANT UPDATE ON ledger.entry TO mingjian"); // PostgreSQL warns, and grants nothing
        assertThat(application.queryForObject("SELECT has_table_privilege('ledger.entry', 'UPDATE')", Boolean.class))
                .isFalse();
    }

    @Test
    @DisplayName("SEC-06 all that an older version left with the superuser passes to the owner, who is none")
    void handedOver() {
        JdbcTemplate owner = jdbc(owner());
        assertThat(owner.queryForList(
                """
                        SELECT DISTINCT pg_get_userbyid(c.relowner) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""",
                String.class))
                .containsExactly("mingjian_owner");
        assertThat(owner.queryForList(
                """
                        SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
                        AND pg_get_userbyid(nspowner) <> 'mingjian_owner'""",
                String.class)).isEmpty();
        assertThat(owner.queryForList("SELECT rolname FROM pg_roles WHERE rolsuper OR rolcreaterole", String.class))
                .containsExactly("postgres");
    }

    @Test
    @DisplayName("SEC-06 SEC-13 nobody connects to the embedded database without a password that only its owner reads")
    void passwords() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("passwords"))))
                .isEqualTo("rw-------");
        for (String role : List.of("postgres", "mingjian_owner", "mingjian")) {
            for (String password : List.of("", "postgres", "mingjian")) {
                DataSource stranger = new DriverManagerDataSource(database.jdbcUrl(), role, password);
                // The server reads its rules of access a moment after it was told to.
                await().atMost(Duration.ofSeconds(10))
                        .untilAsserted(
                                () -> assertThatThrownBy(() -> stranger.getConnection().close())
                                        .isInstanceOf(SQLException.class)
                                        .hasMessageContaining("password"));
            }
        }
    }

    @Test
    @DisplayName("SEC-06 a restart keeps the passwords, and a lost file of passwords is made anew without losing an entry")
    void restarts() throws Exception {
        Path other = Files.createTempDirectory(folder.getParent(), "restart");
        DatabasePasswords first;
        try (EmbeddedDatabase fresh = EmbeddedDatabase.start(other)) {
            first = fresh.passwords();
            jdbc(new DriverManagerDataSource(fresh.jdbcUrl(), "mingjian_owner", first.owner()))
                    .execute("CREATE TABLE public.kept AS SELECT 7 AS n");
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(other)) {
            assertThat(again.passwords()).isEqualTo(first);
        }
        Files.delete(other.resolve("passwords"));
        try (EmbeddedDatabase again = EmbeddedDatabase.start(other)) {
            assertThat(again.passwords()).isNotEqualTo(first);
            assertThat(jdbc(new DriverManagerDataSource(again.jdbcUrl(), "mingjian_owner", again.passwords().owner()))
                    .queryForObject("SELECT n FROM public.kept", Integer.class)).isEqualTo(7);
        }
    }

    private static DataSource owner() {
        return new DriverManagerDataSource(database.jdbcUrl(), "mingjian_owner", database.passwords().owner());
    }

    private static DataSource application() {
        return new DriverManagerDataSource(database.jdbcUrl(), "mingjian", database.passwords().application());
    }

    private static JdbcTemplate jdbc(DataSource source) {
        return new JdbcTemplate(source);
    }
}
