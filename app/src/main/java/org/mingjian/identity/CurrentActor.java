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

    static void set(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }
}
