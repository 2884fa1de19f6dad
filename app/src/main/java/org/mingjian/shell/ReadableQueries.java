package org.mingjian.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address whose query is no text, such as {@code ?first=%E0%A4%A}: the server would fail on it wherever its
 * first parameter is asked for, and again on the page that says so.
 */
final class ReadableQueries extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        Optional<String> broken = broken(failed
                ? (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING)
                : request.getQueryString());
        if (broken.isEmpty()) {
            chain.doFilter(request, response);
        } else if (failed) {
            chain.doFilter(new WithoutParameters(request), response);
        } else {
            String[] part = broken.get().split("=", 2);
            request.setAttribute(PageFrame.WRONG, new WrongValue(part[0], part.length > 1 ? part[1] : ""));
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Returns the first part of a query that is not the encoding of a text. */
    static Optional<String> broken(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return Optional.empty();
        }
        for (String part : query.split("&")) {
            if (!text(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static boolean text(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 3 <= part.length() ? Character.digit(part.charAt(i + 1), 16) : -1;
            int low = i + 3 <= part.length() ? Character.digit(part.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    /** A request as the error page reads it: nothing was asked that can be understood. */
    private static final class WithoutParameters extends HttpServletRequestWrapper {
        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
