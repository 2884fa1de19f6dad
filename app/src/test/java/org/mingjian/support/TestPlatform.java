package org.mingjian.support;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What a platform under test has besides: its clock, its people, and a database far from China. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Staff.class)
class TestPlatform {
    private static final String FOREIGN = "SET TIME ZONE 'America/St_Johns'";
    private static final int FEW = 8;

    @Bean
    @Primary
    PinnedClock pinnedClock() {
        return new PinnedClock();
    }

    @Bean
    static BeanPostProcessor foreignTimeZone() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setConnectionInitSql(FOREIGN);
                    pool.setMaximumPoolSize(FEW);
                }
                return bean;
            }
        };
    }
}
