package org.mingjian.disclosure.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mingjian.disclosure.Publication;
import org.mingjian.identity.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets caches between here and the readers keep a public page for a minute where what it shows is final; a draw that
 * goes on and a list of draws are asked for anew, so that a result is seen at once. A page that shows who is signed in, that
 * carries a form's token, or that sets the language is nobody else's.
 */
@Component
class PublicCaching implements WebMvcConfigurer, HandlerInterceptor {
    private static final String MINUTE = "public, max-age=60";
    private static final String ANEW = "no-cache";

    private final CurrentActor actor;

    PublicCaching(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/public/**", "/error")
                .excludePathPatterns("/public/verify");
    }

    /** A page that failed after its headers were set is not kept. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return true;
    }

    @Override
    public void postHandle(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable ModelAndView page
    ) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
        boolean shared = request.getDispatcherType() == DispatcherType.REQUEST && page != null
                && actor.find().isEmpty() && !response.containsHeader(HttpHeaders.SET_COOKIE);
        if (shared && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, changing(page) ? ANEW : MINUTE);
        }
    }

    private static boolean changing(@Nullable ModelAndView page) {
        return switch (page == null ? null : page.getModel().get("page")) {
            case PublicDrawPage draw -> draw.publication().state() == Publication.State.SEALED;
            case PublicHomePage home -> true;
            case PublicDrawListPage list -> true;
            case null, default -> false;
        };
    }
}
