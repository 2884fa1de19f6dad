package org.mingjian.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each platform under test a new database in the one PostgreSQL of the test JVM, and a new data folder. As in
 * production, one role owns the tables and another does the work (SEC-06).
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues
                .of("mingjian.db-url=" + newDatabase(), "mingjian.db-user=test_application",
                        "mingjian.db-owner-user=test_owner", "mingjian.data=" + newFolder(), "mingjian.openings=-")
                .applyTo(context);
    }

    /** Creates an empty database and returns its JDBC address. */
    public static String newDatabase() {
        EmbeddedPostgres postgres = Server.RUNNING;
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be created.", e);
        }
        grant(postgres, name);
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    private static void grant(EmbeddedPostgres postgres, String name) {
        try (Connection connection = postgres.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("GRANT CREATE ON DATABASE " + name + " TO test_owner");
            statement.execute("GRANT CREATE ON SCHEMA public TO test_owner");
        } catch (SQLException e) {
            throw new IllegalStateException("The test database's owner cannot be given his rights.", e);
        }
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("mingjian-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started by the first test that needs it; it ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres
                        .builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE test_owner LOGIN");
                    statement.execute("CREATE ROLE test_application LOGIN");
                }
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("The test database's roles cannot be created.", e);
            }
        }

        /** Runs after all platforms are closed, so that none looks for its database in vain. */
        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
