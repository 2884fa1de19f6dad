package org.mingjian.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {
    /** Before every check of permission, so that a refusal also speaks the language that was asked for. */
    private static final int FIRST = -100;

    @Bean
    Language localeResolver() {
        return new Language();
    }

    @Bean
    WebMvcConfigurer languageSwitch(Language language) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language).order(FIRST);
            }
        };
    }
}
