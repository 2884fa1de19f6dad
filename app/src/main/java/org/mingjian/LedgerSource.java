package org.mingjian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingjian.ledger.LedgerArchive;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Option;

/** The options that say where a ledger lies; a platform that runs goes on undisturbed. */
final class LedgerSource {
    @Option(names = "--data", paramLabel = "DIR", description = "数据目录 / data folder (data)")
    private @Nullable Path data;

    @Option(names = "--db-url", paramLabel = "JDBC", description = "PostgreSQL 地址 / a database server instead")
    private @Nullable String dbUrl;

    @Option(names = "--db-user", paramLabel = "NAME", description = "数据库用户，能读即可 / its user; who may read is enough (mingjian)")
    private String dbUser = "mingjian";

    @Option(names = "--db-password-env", paramLabel = "VARIABLE", defaultValue = "MINGJIAN_DB_PASSWORD", description = "密码所在的环境变量 / environment variable with the password (${DEFAULT-VALUE})")
    private String dbPasswordVariable = "MINGJIAN_DB_PASSWORD";

    /** What is done with an open database. */
    interface Work<T> {
        T with(DataSource source) throws Exception;
    }

    Path folder() {
        return Optional.ofNullable(data).orElseGet(DataFolder::standard);
    }

    /** Returns the folders of the command line's organisations. */
    List<Path> organisations() throws IOException {
        Path all = folder().resolve("orgs");
        if (dbUrl != null || !Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return new ArrayList<>(folders.filter(LedgerArchive::isFolder).sorted().toList());
        }
    }

    boolean hasDatabase() {
        return dbUrl != null || Files.isDirectory(cluster());
    }

    /** Opens the database, for a data folder that of the running platform, or one of its own for as long as it takes. */
    <T> T database(Work<T> work) throws Exception {
        if (dbUrl != null) {
            return work.with(new DriverManagerDataSource(dbUrl, dbUser,
                    Optional.ofNullable(System.getenv(dbPasswordVariable)).orElse("")));
        }
        OptionalInt running = EmbeddedDatabase.runningPort(cluster());
        Optional<DatabasePasswords> kept = DatabasePasswords.kept(folder().resolve("postgres"));
        if (running.isPresent() && kept.isPresent()) {
            return work
                    .with(application("jdbc:postgresql://127.0.0.1:" + running.getAsInt() + "/postgres", kept.get()));
        }
        if (running.isPresent()) {
            throw new IOException("The database of " + folder() + " runs, and its passwords are not there.");
        }
        try (EmbeddedDatabase own = EmbeddedDatabase.start(folder().resolve("postgres"))) {
            return work.with(application(own.jdbcUrl(), own.passwords()));
        }
    }

    private static DataSource application(String url, DatabasePasswords passwords) {
        return new DriverManagerDataSource(url, DatabaseRoles.APPLICATION, passwords.application());
    }

    private Path cluster() {
        return folder().resolve("postgres").resolve("cluster");
    }
}
