package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;

class PermissionGateTests {
    private final PermissionGate gate = new PermissionGate();

    @Test
    @DisplayName("SEC-08 a handler that names neither a permission nor that it is open is open to nobody")
    void unnamedIsClosed() {
        for (Role role : Role.values()) {
            assertThatThrownBy(() -> enter("unnamed", role)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    @DisplayName("SEC-08 an open handler lets anybody in, a closed one whose roles carry one of its permissions")
    void namedIsHeldToIt() {
        assertThat(enter("open")).isTrue();
        assertThatThrownBy(() -> enter("ledger")).isInstanceOf(InsufficientAuthenticationException.class);
        assertThat(enter("ledger", Role.AUDIT_ADMIN)).isTrue();
        assertThat(enter("ledger", Role.INSPECTOR, Role.AUDIT_ADMIN)).isTrue();
        assertThatThrownBy(() -> enter("ledger", Role.SYSTEM_ADMIN, Role.PLANNER))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(enter("either", Role.SYSTEM_ADMIN)).isTrue();
        assertThat(enter("either", Role.SECURITY_ADMIN)).isTrue();
        assertThatThrownBy(() -> enter("either", Role.WITNESS)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("SEC-08 a handler that is neither annotated code nor a static file is not served")
    void otherHandlersAreClosed() {
        assertThatThrownBy(
                () -> gate.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), new Object()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("SEC-05 the three administrators share no permission but the desk")
    void administratorsShareNothing() {
        for (Permission permission : Permission.values()) {
            long carrying = Arrays
                    .stream(Role.values())
                    .filter(role -> role.administrator() && role.carries(permission))
                    .count();
            assertThat(carrying).as(permission.name()).isLessThanOrEqualTo(1);
        }
    }

    private boolean enter(String method, Role... roles) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (roles.length > 0) {
            CurrentActor.set(request, new Actor(UUID.randomUUID(), "p", "某人", UUID.randomUUID(), "xiqing", "西青", null,
                    Set.of(roles)));
        }
        try {
            HandlerMethod handler = new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(method));
            return gate.preHandle(request, new MockHttpServletResponse(), handler);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static class Handlers {
        void unnamed() {}

        @Open
        void open() {}

        @Requires(Permission.LEDGER_VIEW)
        void ledger() {}

        @Requires({Permission.ACCOUNTS_MANAGE, Permission.ROLES_GRANT})
        void either() {}
    }
}
