package org.mingjian.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger alone on a real PostgreSQL whose sessions live in a foreign time zone. */
@TestConfiguration
@EnableTransactionManagement(proxyTargetClass = true)
@Import({Ledger.class, Entries.class, Heads.class, KnownKeys.class, WitnessRows.class})
class LedgerDatabase {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().start();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(EmbeddedPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setConnectionInitSql("SET TIME ZONE 'America/St_Johns'");
        pool.setMaximumPoolSize(24);
        Flyway.configure().dataSource(pool).locations("classpath:db/migration/ledger").load().migrate();
        return pool;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    Suite suite() {
        return Suite.S;
    }

    @Bean
    Signer signer() {
        return Ed25519Signer.generate();
    }

    @Bean
    SetClock clock() {
        return new SetClock(START);
    }

    /** Does what the ledger's triggers forbid, as somebody might who owns the database. */
    static void asSuperuser(TransactionTemplate transaction, JdbcTemplate jdbc, String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.execute(sql);
            jdbc.execute("SET LOCAL session_replication_role = DEFAULT");
        });
    }

    /** A clock that a test sets, also back. */
    static final class SetClock extends Clock {
        private final AtomicReference<Instant> now;

        SetClock(Instant now) {
            this.now = new AtomicReference<>(now);
        }

        void set(Instant instant) {
            now.set(instant);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
