package org.mingjian;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(WithoutDatabaseAddress.class)
    EmbeddedDatabase embeddedDatabase(DataFolder folder) throws IOException {
        return EmbeddedDatabase.start(folder.folder("postgres"));
    }

    @Bean
    @Primary
    @Conditional(WithoutDatabaseAddress.class)
    DataSource embeddedDataSource(EmbeddedDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(DatabaseRoles.APPLICATION);
        pool.setPassword(database.passwords().application());
        pool.setMaximumPoolSize(16);
        return pool;
    }

    /** Migrations run as the role that owns the tables; the platform works as another (SEC-06). */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    @Conditional(WithoutDatabaseAddress.class)
    DataSource embeddedOwner(EmbeddedDatabase database) {
        return new DriverManagerDataSource(database.jdbcUrl(), DatabaseRoles.OWNER, database.passwords().owner());
    }

    @Bean
    @Conditional(WithoutDatabaseAddress.class)
    ApplicationGrants embeddedGrants() {
        return new ApplicationGrants(DatabaseRoles.APPLICATION);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    @Conditional(WithDatabaseAddress.class)
    @ConditionalOnProperty("mingjian.db-owner-user")
    DataSource serverOwner(PlatformProperties properties) {
        return new DriverManagerDataSource(Objects.requireNonNull(properties.dbUrl()),
                Objects.requireNonNull(properties.dbOwnerUser()),
                Optional.ofNullable(properties.dbOwnerPassword()).orElse(""));
    }

    @Bean
    @Conditional(WithDatabaseAddress.class)
    @ConditionalOnProperty("mingjian.db-owner-user")
    ApplicationGrants serverGrants(PlatformProperties properties) {
        return new ApplicationGrants(Objects.requireNonNull(properties.dbUser()));
    }

    @Bean
    @Primary
    @Conditional(WithDatabaseAddress.class)
    DataSource serverDataSource(PlatformProperties properties) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(properties.dbUrl());
        pool.setUsername(properties.dbUser());
        pool.setPassword(properties.dbPassword());
        pool.setMaximumPoolSize(16);
        return pool;
    }
}
