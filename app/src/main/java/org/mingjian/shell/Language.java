package org.mingjian.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Decides the language of a page: what the address asks for ({@code ?lang=zh|en}), what was asked for last time
 * (a cookie), what the browser prefers, and else Chinese.
 */
class Language implements LocaleResolver, HandlerInterceptor {
    static final String PARAMETER = "lang";
    static final String COOKIE = "mingjian-lang";
    private static final String RESOLVED = Language.class.getName() + ".resolved";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale resolved) {
            return resolved;
        }
        Locale locale = asked(request)
                .or(() -> remembered(request))
                .or(() -> preferred(request))
                .orElse(Locale.SIMPLIFIED_CHINESE);
        request.setAttribute(RESOLVED, locale);
        return locale;
    }

    @Override
    public void setLocale(
        HttpServletRequest request,
        @Nullable HttpServletResponse response,
        @Nullable Locale locale
    ) {
        request.setAttribute(RESOLVED, locale == null ? Locale.SIMPLIFIED_CHINESE : locale);
    }

    /** Remembers a language that was asked for. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).ifPresent(locale -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, locale)));
        return true;
    }

    private static String cookie(HttpServletRequest request, Locale locale) {
        return ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build()
                .toString();
    }

    /**
     * Only a GET switches the language: a form's body is not read before its handler reads it. An error page reads no
     * parameters at all, since a request whose parameters cannot be read would fail there once more.
     */
    private static Optional<Locale> asked(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return Optional.empty();
        }
        return "GET".equals(request.getMethod()) ? supported(request.getParameter(PARAMETER)) : Optional.empty();
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : supported(cookie.getValue());
    }

    private static Optional<Locale> preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales())
                .stream()
                .flatMap(locale -> supported(locale.getLanguage()).stream())
                .findFirst();
    }

    private static Optional<Locale> supported(@Nullable String language) {
        return switch (language) {
            case "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            case null, default -> Optional.empty();
        };
    }
}
