package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.GeneratedDocument;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route against every role: what annotations promise, what the gate answers, what a real request is told. */
@PlatformTest
class RouteMatrixModuleTests {
    private static final String DOCUMENT = "docs/security-matrix.md";
    private static final String HEAD = """
            # Who may open what: every route against every role

            Generated from the annotations by `RouteMatrixModuleTests`; write it anew with `-Dmingjian.regenerate=true`.
            **open** is anybody, signed in or not; **all** is everybody who is signed in; **●** is who may. An empty cell is
            refused with 403 before anything of the request is read, and a stranger is led to the sign-in page; the test
            asks for every one of these cells. Whether a record is in the reader's scope is asked afterwards (SEC-07).

            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    MessageSource messages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final PermissionGate gate = new PermissionGate();
    private List<Route> routes = List.of();

    @BeforeEach
    void readRoutes() {
        routes = Route.of(mapping.getHandlerMethods());
        assertThat(routes).hasSizeGreaterThan(140);
    }

    @Test
    @DisplayName("SEC-08 SEC-05 the committed matrix of every route against every role is what the annotations say")
    void matrixIsCommitted() {
        GeneratedDocument.requireCommitted(DOCUMENT, HEAD + table());
    }

    @Test
    @DisplayName("SEC-08 the gate answers every role on every route as its annotation promises, and nobody on any closed one")
    void gateKeepsThePromise() {
        for (Route route : routes) {
            assertThat(route.admits(gate)).as("%s for a stranger", route).isEqualTo(route.open());
            for (Role role : Role.values()) {
                assertThat(route.admits(gate, actor(role))).as("%s for %s", route, role)
                        .isEqualTo(route.promisedTo(role));
            }
            assertThat(route.admits(gate, actor())).as("%s for an account without a role", route)
                    .isEqualTo(route.open() || route.needs().contains(Permission.DESK));
        }
    }

    @Test
    @DisplayName("SEC-08 every role is told 403 on every route that is not its own, before anything of the request is read")
    void refusedIsRefused() throws Exception {
        Agency agency = staff.agency();
        for (Role role : Role.values()) {
            MockHttpSession session = staff.session(agency, role);
            List<String> wrong = new ArrayList<>();
            for (Route route : routes) {
                if (!route.promisedTo(role)) {
                    MockHttpServletResponse answer = ask(route, session);
                    if (answer.getStatus() != 403) {
                        wrong.add(route + " " + answer.getStatus());
                    }
                }
            }
            assertThat(wrong).as(role.name()).isEmpty();
        }
    }

    @Test
    @DisplayName("SEC-08 a stranger is led to the sign-in page on every route that is not open, before anything of it is read")
    void strangersAreLedAway() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            MockHttpServletResponse answer = ask(route, new MockHttpSession());
            boolean led = "/sign-in".equals(answer.getRedirectedUrl());
            if (led == route.open()) {
                wrong.add(route + " " + answer.getStatus() + " " + answer.getRedirectedUrl());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("SEC-05 no route is entrusted to two of the three administrators, and a route that were is found")
    void administratorsShareNoRoute() throws NoSuchMethodException {
        assertThat(sharedByAdministrators(routes)).isEmpty();
        Route shared = new Route(HttpMethod.GET, "/shared", Set.of(),
                new HandlerMethod(new Faulty(), Faulty.class.getDeclaredMethod("shared")));
        Route desk = new Route(HttpMethod.GET, "/desk", Set.of(),
                new HandlerMethod(new Faulty(), Faulty.class.getDeclaredMethod("desk")));
        assertThat(sharedByAdministrators(List.of(shared, desk))).containsExactly(shared);
        for (Role role : administrators()) {
            assertThat(routes).as("%s has work", role).anyMatch(route -> route.entrustedTo(role));
        }
    }

    private static List<Route> sharedByAdministrators(List<Route> routes) {
        return routes
                .stream()
                .filter(route -> administrators().stream().filter(route::entrustedTo).count() > 1)
                .toList();
    }

    private static List<Role> administrators() {
        return Arrays.stream(Role.values()).filter(Role::administrator).toList();
    }

    private MockHttpServletResponse ask(Route route, MockHttpSession session) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(route.method(), route.address());
        route.params().forEach(param -> request.param(param, "no-such-thing"));
        return mvc.perform(request.session(session).with(csrf())).andReturn().getResponse();
    }

    private String table() {
        List<String> head = Stream
                .concat(Stream.of("route", "needs"), Arrays.stream(Role.values())
                        .map(role -> messages.getMessage("role." + role.name(), null, Locale.SIMPLIFIED_CHINESE)))
                .toList();
        return Stream
                .concat(Stream.of(line(head), line(head.stream().map(cell -> "---").toList())),
                        routes.stream().map(RouteMatrixModuleTests::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Route route) {
        boolean everybody = route.needs().contains(Permission.DESK);
        String needs = route.needs().stream().map(Enum::name).collect(Collectors.joining(" or "));
        Stream<String> cells = Arrays
                .stream(Role.values())
                .map(role -> route.open() || everybody || !route.promisedTo(role) ? "" : "●");
        return line(Stream
                .concat(Stream.of("`" + route + "`", route.open() ? "**open**" : everybody ? "**all**" : needs), cells)
                .toList());
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static Actor actor(Role... roles) {
        return new Actor(UUID.randomUUID(), "p", "某人", UUID.randomUUID(), "xiqing", "西青", null, Set.of(roles));
    }

    static class Faulty {
        @Requires({Permission.ACCOUNTS_MANAGE, Permission.ROLES_GRANT})
        void shared() {}

        @Requires(Permission.DESK)
        void desk() {}
    }
}
