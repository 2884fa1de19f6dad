package org.mingjian;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
    Clock clock(PlatformProperties properties) {
        Clock real = Clock.system(CHINA);
        Instant start = properties.clockStart();
        return start == null ? real : Clock.offset(real, Duration.between(real.instant(), start));
    }
}
