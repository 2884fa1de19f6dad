package org.mingjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Opens a handler only to whom its annotation names; a handler without one is open to nobody (SEC-08). */
class PermissionGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            check(request, method);
        } else if (!(handler instanceof ResourceHttpRequestHandler)) {
            throw new AccessDeniedException("Only annotated handlers and static files are served.");
        }
        return true;
    }

    private static void check(HttpServletRequest request, HandlerMethod method) {
        if (method.hasMethodAnnotation(Open.class) || ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw new AccessDeniedException("The handler names no permission.");
        }
        CurrentActor.bound(request).ifPresent(standing -> admit(request, standing, requires));
        Optional<Actor> actor = CurrentActor.of(request);
        if (actor.isEmpty()) {
            throw new InsufficientAuthenticationException("Nobody is signed in.");
        }
        if (Arrays.stream(requires.value()).noneMatch(actor.get()::may)) {
            throw new AccessDeniedException("The account lacks the permission.");
        }
    }

    /** A session with a duty reaches only what serves it, and with none of its roles. */
    private static void admit(HttpServletRequest request, Standing standing, Requires requires) {
        Duty duty = standing.duty().orElseThrow();
        if (!List.of(requires.during()).contains(duty)) {
            throw new DutyDue(duty);
        }
        CurrentActor.set(request, standing.actor().withoutRoles());
    }
}
