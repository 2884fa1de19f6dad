package org.mingjian.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One address with its method, and the handler behind it.
 *
 * @param method what is asked for, such as GET
 * @param pattern the address with its variables in braces
 * @param params what the query must hold besides, such as {@code years}
 * @param handler what answers
 */
record Route(HttpMethod method, String pattern, Set<String> params, HandlerMethod handler) {
    /** The order of the written matrix. */
    static final Comparator<Route> ORDER = Comparator.comparing(Route::pattern)
            .thenComparing(route -> route.method().name())
            .thenComparing(route -> route.params().toString());
    /** Fits no variable of any handler, so that whoever reads it before asking who is there answers 400. */
    private static final String NOBODY = "no-such-thing";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::((?:[^{}]|\\{[^{}]*})+))?}");

    static List<Route> of(Map<RequestMappingInfo, HandlerMethod> handlers) {
        Map<String, Route> routes = new LinkedHashMap<>();
        handlers.forEach((info, handler) -> {
            if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        Route route = new Route(method.asHttpMethod(), pattern,
                                info.getParamsCondition()
                                        .getExpressions()
                                        .stream()
                                        .map(Object::toString)
                                        .collect(Collectors.toSet()),
                                handler);
                        routes.put(route.toString(), route);
                    }
                }
            }
        });
        return routes.values().stream().sorted(ORDER).toList();
    }

    /** Returns the permissions of which one is needed; none for an open handler and for one that names neither. */
    List<Permission> needs() {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        return requires == null ? List.of() : List.of(requires.value());
    }

    boolean open() {
        return handler.hasMethodAnnotation(Open.class);
    }

    /** Says what the annotation promises to an account with this role alone. */
    boolean promisedTo(Role role) {
        return open() || needs().stream().anyMatch(need -> need == Permission.DESK || role.carries(need));
    }

    /** Says whether it is one role's own: not open, and not everybody's desk. */
    boolean entrustedTo(Role role) {
        return !open() && !needs().contains(Permission.DESK) && promisedTo(role);
    }

    /** Says whether the gate lets the actor through; nobody where there is none. */
    boolean admits(PermissionGate gate, Actor... actor) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        Arrays.stream(actor).forEach(one -> CurrentActor.set(request, one));
        try {
            return gate.preHandle(request, new MockHttpServletResponse(), handler);
        } catch (AccessDeniedException | AuthenticationException e) {
            return false;
        }
    }

    /** Returns an address of this route with nothing sensible in it, as far as the route's own rules allow. */
    String address() {
        return VARIABLE.matcher(pattern)
                .replaceAll(variable -> variable.group(1) == null ? NOBODY : fitting(variable.group(1)))
                .replace("**", NOBODY);
    }

    private static String fitting(String rule) {
        return Stream
                .of(NOBODY, "1", "0".repeat(18), rule.replaceAll("\\|.*", ""))
                .filter(text -> text.matches(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing fits " + rule + "; name something that does."));
    }

    @Override
    public String toString() {
        return method.name() + " " + pattern + (params.isEmpty() ? "" : " " + params);
    }
}
