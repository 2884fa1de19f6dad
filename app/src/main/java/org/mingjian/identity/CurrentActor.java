package org.mingjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Tells code below a handler who acts in the present request; a handler itself takes an {@link Actor} argument. */
@Component
public class CurrentActor {
    private static final String ATTRIBUTE = Actor.class.getName();
    private static final String BOUND = Standing.class.getName();

    /** Returns who is signed in, or nothing outside a request and for somebody who is not. */
    public Optional<Actor> find() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor actor
                        ? Optional.of(actor)
                        : Optional.empty();
    }

    static Optional<Actor> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }

    /** Returns the duty that the present session has to do before anything else. */
    public Optional<Duty> duty() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                && request.getAttribute(BOUND, RequestAttributes.SCOPE_REQUEST) instanceof Standing standing
                        ? standing.duty()
                        : Optional.empty();
    }

    /** Returns who is in a session that has a duty to do; such a one is no actor for any other handler. */
    static Optional<Standing> bound(HttpServletRequest request) {
        return request.getAttribute(BOUND) instanceof Standing standing ? Optional.of(standing) : Optional.empty();
    }

    /** Sets who acts, or who is bound to a duty. */
    static void set(HttpServletRequest request, Standing standing) {
        if (standing.duty().isPresent()) {
            request.setAttribute(BOUND, standing);
        } else {
            set(request, standing.actor());
        }
    }

    static void set(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }
}
