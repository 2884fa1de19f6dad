package org.mingjian.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mingjian.identity.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets caches between here and the readers keep a public page for a minute. A page that shows who is signed in, that
 * carries a form's token, or that sets the language is nobody else's.
 */
@Component
class PublicCaching implements WebMvcConfigurer, HandlerInterceptor {
    private static final String MINUTE = "public, max-age=60";

    private final CurrentActor actor;

    PublicCaching(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/public/**").excludePathPatterns("/public/verify");
    }

    @Override
    public void postHandle(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable ModelAndView page
    ) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
        boolean shared = page != null && actor.find().isEmpty() && !response.containsHeader(HttpHeaders.SET_COOKIE);
        if (shared && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, MINUTE);
        }
    }
}
