package org.mingjian.registry;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.mingjian.Platform;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The platform on a fresh data folder; its database sessions live in a foreign time zone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Platform.class, properties = {"mingjian.clock-start=2026-06-01T02:00:00Z",
    "mingjian.registry.most-rows=300000"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = RegistryPlatform.FreshDataFolder.class)
@Import({RegistryPlatform.ForeignZone.class, RegistryFixtures.class})
@interface RegistryPlatform {

    class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                TestPropertyValues.of("mingjian.data=" + Files.createTempDirectory("registry")).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    class ForeignZone {
        @Bean
        static BeanPostProcessor foreignZone() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof HikariDataSource pool) {
                        pool.setConnectionInitSql("SET TIME ZONE 'America/St_Johns'");
                    }
                    return bean;
                }
            };
        }
    }
}
