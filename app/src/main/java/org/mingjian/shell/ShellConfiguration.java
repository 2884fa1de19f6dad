package org.mingjian.shell;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {
    /** Before every check of permission, so that a refusal also speaks the language that was asked for. */
    private static final int FIRST = -100;

    /** Boot makes none by itself where every bundle names its language. */
    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return messages;
    }

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
