package org.mingjian.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks with every request whether its session still lives, and who acts in it now (SEC-02). */
class SessionWatch extends OncePerRequestFilter {
    /** Marks a request whose session has just ended. */
    static final String ENDED = SessionWatch.class.getName() + ".ended";
    private static final String LAST_SEEN = SessionWatch.class.getName() + ".lastSeen";
    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);

    private final Sessions sessions;

    SessionWatch(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/webjars/") || path.startsWith("/mingjian/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            try {
                watch(request, signedIn);
            } catch (DataAccessException e) {
                LOG.error("The database does not answer.", e);
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void watch(HttpServletRequest request, SignedIn signedIn) {
        HttpSession session = request.getSession();
        Instant lastSeen = session.getAttribute(LAST_SEEN) instanceof Instant seen ? seen : signedIn.since();
        Optional<Standing> standing = sessions.standing(signedIn, lastSeen);
        if (standing.isPresent()) {
            session.setAttribute(LAST_SEEN, sessions.now());
            CurrentActor.set(request, standing.get());
        } else {
            session.invalidate();
            SecurityContextHolder.clearContext();
            request.setAttribute(ENDED, true);
        }
    }
}
