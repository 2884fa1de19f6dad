package org.mingjian;

import java.time.Clock;
import java.time.ZoneId;
import org.mingjian.demo.DemoClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
    /** Legal days are counted in China's one time zone, wherever the server stands. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    DataFolder dataFolder(PlatformProperties properties) {
        return new DataFolder(properties.data());
    }

    @Bean
    @ConditionalOnProperty("mingjian.demo")
    DemoClock demoClock() {
        return new DemoClock(Clock.system(CHINA));
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.system(CHINA);
    }
}
