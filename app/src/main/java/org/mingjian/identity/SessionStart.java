package org.mingjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins sessions outside Spring Security's own form; each is a new one, so that nobody can plant it (SEC-02). */
@Component
public class SessionStart {
    private final Sessions sessions;
    private final SignIns signIns;

    SessionStart(Sessions sessions, SignIns signIns) {
        this.sessions = sessions;
        this.signIns = signIns;
    }

    /** Completes a sign-in by its second factor; returns false, and leaves the session as it is, for a wrong code. */
    public boolean completeByFactor(
        Actor actor,
        String code,
        HttpServletRequest request,
        HttpServletResponse response
    ) {
        boolean right = signIns.completeByFactor(actor, code);
        if (right) {
            begin(sessions.begin(actor), request, response);
        }
        return right;
    }

    /** Goes on as somebody who has just enrolled a second factor by giving its code. */
    public void enrolled(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        begin(sessions.begin(actor), request, response);
    }

    /** Begins a new session in place of an old one. */
    public void begin(Authentication entered, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(entered);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
