package org.mingjian;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The PostgreSQL that comes with the platform; its data folder survives restarts, also a restart after
 * the platform was killed and its database went on without it.
 */
final class EmbeddedDatabase implements AutoCloseable {
    /** Where PostgreSQL's own file of its process names the port. */
    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres postgres;
    private final DatabasePasswords passwords;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DatabasePasswords passwords) {
        this.postgres = postgres;
        this.passwords = passwords;
    }

    static EmbeddedDatabase start(Path folder) throws IOException {
        Path cluster = folder.resolve("cluster");
        stopOrphan(cluster);
        HostRules rules = new HostRules(cluster);
        Optional<DatabasePasswords> kept = DatabasePasswords.kept(folder);
        if (kept.isEmpty() || !rules.closed()) {
            rules.open();
        }
        DatabasePasswords passwords = kept.isPresent() ? kept.get() : DatabasePasswords.make(folder);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("fsync", "on")
                .setConnectConfig("password", passwords.superuser())
                .setRegisterShutdownHook(false)
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(postgres, passwords);
        database.closeDoors(rules);
        return database;
    }

    /** Both roles and their passwords come first, so that no moment asks for a password that nobody has set. */
    private void closeDoors(HostRules rules) throws IOException {
        DataSource superuser = postgres.getPostgresDatabase(Map.of("password", passwords.superuser()));
        try {
            DatabaseRoles.prepare(superuser, passwords);
            rules.close();
            DatabaseRoles.reload(superuser);
        } catch (SQLException | IOException e) {
            postgres.close();
            throw new IOException("The embedded database's roles could not be set up.", e);
        }
    }

    DatabasePasswords passwords() {
        return passwords;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /** Returns the port of a database that runs on the cluster now, whoever started it. */
    static OptionalInt runningPort(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return OptionalInt.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() > PORT_LINE && server(lines).isPresent()
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).trim()))
                : OptionalInt.empty();
    }

    private static Optional<ProcessHandle> server(List<String> pidFile) {
        return ProcessHandle.of(Long.parseLong(pidFile.getFirst().trim())).filter(EmbeddedDatabase::isPostgres);
    }

    /** A killed platform leaves its database running; two servers on one folder would be refused. */
    private static void stopOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan = lines.isEmpty()
                ? Optional.empty()
                : server(lines);
        if (orphan.isPresent()) {
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(false);
    }

    private static void stop(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database of the last run was stopping.", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
