package org.mingjian.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account (账户), without its password.
 *
 * @param id its id, and its name in the ledger
 * @param login what the person signs in with
 * @param name the person's name
 * @param agencyId the agency
 * @param departmentId the department, or null for none
 * @param active whether the person may sign in at all
 * @param passwordSet whether the person has chosen a password yet
 * @param roles the roles held
 */
public record Account(
    UUID id,
    String login,
    String name,
    UUID agencyId,
    @Nullable UUID departmentId,
    boolean active,
    boolean passwordSet,
    Set<Role> roles
) {
    public Account {
        roles = Set.copyOf(roles);
    }

    /** Says whether the person can act with this permission. */
    public boolean may(Permission permission) {
        return active && (permission == Permission.DESK || roles.stream().anyMatch(role -> role.carries(permission)));
    }
}
