package org.mingjian.identity;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants and withdraws roles (授权). A security administrator does it, never for oneself and never beyond the own
 * scope. Only while a tree of agencies has no security administrator at all may its system administrator make
 * exactly that one grant, to another account: so the second of the three administrators comes into being (SEC-05).
 */
@Service
public class RoleGrants {
    private final AccountRows rows;
    private final Agencies agencies;
    private final Acts acts;
    private final Clock clock;

    RoleGrants(AccountRows rows, Agencies agencies, Acts acts, Clock clock) {
        this.rows = rows;
        this.agencies = agencies;
        this.acts = acts;
        this.clock = clock;
    }

    /** Grants a role to an account of the actor's scope; a role that is held already stays as it is. */
    @Transactional
    public Outcome<Account> grant(Actor actor, Account account, Role role) {
        agencies.lockTreeOf(account.agencyId());
        Account now = rows.find(account.id()).orElseThrow();
        Faults faults = new Faults()
                .require(mayGrant(actor, role), "", "identity.fault.not-granter")
                .require(!now.id().equals(actor.accountId()), "", "identity.fault.oneself")
                .require(now.active(), "", "identity.fault.disabled")
                .require(!role.administrator() || now.roles().contains(role)
                        || now.roles().stream().noneMatch(Role::administrator), "",
                        "identity.fault.two-administrators");
        if (faults.any()) {
            return faults.refusal();
        }
        if (rows.grant(now.id(), role, actor.accountId().toString(), clock.instant())) {
            acts.granted(actor.accountId().toString(), orgOf(now), now.id(), role);
        }
        return new Outcome.Done<>(now);
    }

    /** Withdraws a role; the last security administrator of a tree keeps it. */
    @Transactional
    public Outcome<Account> withdraw(Actor actor, Account account, Role role) {
        Set<UUID> tree = agencies.lockTreeOf(account.agencyId());
        boolean last = role == Role.SECURITY_ADMIN && rows.activeHolders(role, tree) <= 1;
        Faults faults = new Faults()
                .require(actor.may(Permission.ROLES_GRANT), "", "identity.fault.not-granter")
                .require(!account.id().equals(actor.accountId()), "", "identity.fault.oneself")
                .require(!last, "", "identity.fault.last-security-admin");
        if (faults.any()) {
            return faults.refusal();
        }
        if (rows.withdraw(account.id(), role)) {
            acts.withdrawn(actor.accountId().toString(), orgOf(account), account.id(), role);
        }
        return new Outcome.Done<>(account);
    }

    /** Says whether the person may grant the role now. */
    public boolean mayGrant(Actor actor, Role role) {
        return actor.may(Permission.ROLES_GRANT) || role == Role.SECURITY_ADMIN
                && actor.may(Permission.ACCOUNTS_MANAGE) && missing(actor, Role.SECURITY_ADMIN);
    }

    /** Says whether nobody in the person's tree of agencies holds the role. */
    public boolean missing(Actor actor, Role role) {
        return rows.holders(role, agencies.treeOf(actor)) == 0;
    }

    private String orgOf(Account account) {
        return agencies.byId(account.agencyId()).orElseThrow().code();
    }
}
