package org.mingjian;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

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
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(16);
        return pool;
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
