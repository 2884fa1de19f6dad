package org.mingjian.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in this request (操作人): an active account with its roles as they are now.
 *
 * @param accountId the account, and its name in the ledger
 * @param login what the person signs in with
 * @param name the person's name
 * @param agencyId the agency that the person works for
 * @param agencyCode that agency's name in the ledger
 * @param agencyName that agency's name in words
 * @param departmentId the department, or null for none
 * @param roles the roles held
 */
public record Actor(
    UUID accountId,
    String login,
    String name,
    UUID agencyId,
    String agencyCode,
    String agencyName,
    @Nullable UUID departmentId,
    Set<Role> roles
) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Returns the same person with no role. */
    Actor withoutRoles() {
        return new Actor(accountId, login, name, agencyId, agencyCode, agencyName, departmentId, Set.of());
    }

    /** Says whether one of the roles carries the permission; the desk is everybody's. */
    public boolean may(Permission permission) {
        return permission == Permission.DESK || roles.stream().anyMatch(role -> role.carries(permission));
    }

    /** Returns the names of all permissions held, for the menu. */
    public Set<String> permissionNames() {
        return Arrays.stream(Permission.values()).filter(this::may).map(Enum::name).collect(Collectors.toSet());
    }
}
