package org.mingjian.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of people (账户): made without a password and without a role, so that it takes one administrator to
 * create and another to empower (SEC-03, SEC-05).
 */
@Service
public class Accounts {
    private static final int LONGEST_NAME = 50;

    private final AccountRows rows;
    private final InvitationRows invitations;
    private final Agencies agencies;
    private final Passwords passwords;
    private final SecurityProfile profile;
    private final Acts acts;
    private final Clock clock;

    Accounts(
            AccountRows rows, InvitationRows invitations, Agencies agencies, Passwords passwords,
            SecurityProfile profile, Acts acts, Clock clock
    ) {
        this.rows = rows;
        this.invitations = invitations;
        this.agencies = agencies;
        this.passwords = passwords;
        this.profile = profile;
        this.acts = acts;
        this.clock = clock;
    }

    /** Creates an account in an agency of the actor's scope, and the code with which its owner sets a password. */
    @Transactional
    public Outcome<Invitation> create(Actor actor, NewAccount typed) {
        Optional<Agency> agency = agencies.visible(actor, typed.agencyId());
        Faults faults = faultsOf(typed).require(agency.isPresent(), "agency", "identity.fault.agency");
        if (faults.any() || agency.isEmpty()) {
            return faults.refusal();
        }
        UUID id = UUID.randomUUID();
        if (!rows.add(id, typed, false, clock.instant())) {
            return Outcome.refused(Fault.of("login", "identity.fault.login-taken", typed.login()));
        }
        acts.accountCreated(actor.accountId().toString(), agency.get().code(), id);
        return new Outcome.Done<>(invite(actor, id, agency.get().code()));
    }

    /**
     * Issues a new code for a person who has none left or forgot the password. The old password and all roles are
     * gone, so that whoever issues a code never holds another's powers; roles are granted anew (SEC-05).
     */
    @Transactional
    public Outcome<Invitation> reinvite(Actor actor, Account account) {
        Set<UUID> tree = agencies.lockTreeOf(account.agencyId());
        if (account.id().equals(actor.accountId())) {
            return Outcome.refused(Fault.ofForm("identity.fault.oneself"));
        }
        if (account.roles().contains(Role.SECURITY_ADMIN) && rows.activeHolders(Role.SECURITY_ADMIN, tree) <= 1) {
            return Outcome.refused(Fault.ofForm("identity.fault.last-security-admin"));
        }
        String org = orgOf(account);
        for (Role role : Role.values()) {
            if (rows.withdraw(account.id(), role)) {
                acts.withdrawn(actor.accountId().toString(), org, account.id(), role);
            }
        }
        rows.forgetPassword(account.id());
        return new Outcome.Done<>(invite(actor, account.id(), org));
    }

    /** Enables or disables an account; a disabled one's sessions end at once (SEC-02). */
    @Transactional
    public Outcome<Account> setActive(Actor actor, Account account, boolean active) {
        Set<UUID> tree = agencies.lockTreeOf(account.agencyId());
        if (account.id().equals(actor.accountId())) {
            return Outcome.refused(Fault.ofForm("identity.fault.oneself"));
        }
        if (!active && account.roles().contains(Role.SECURITY_ADMIN)
                && rows.activeHolders(Role.SECURITY_ADMIN, tree) <= 1) {
            return Outcome.refused(Fault.ofForm("identity.fault.last-security-admin"));
        }
        if (rows.setActive(account.id(), active)) {
            acts.activeSet(actor.accountId().toString(), orgOf(account), account.id(), active);
        }
        return new Outcome.Done<>(account);
    }

    /**
     * Creates an account for a demonstration, offered by one click on the sign-in page of a demo on this machine.
     *
     * @return its generated password, kept nowhere in clear
     * @throws IllegalArgumentException for a login that is taken or malformed, or an unknown agency
     */
    @Transactional
    public String createDemo(UUID agencyId, @Nullable UUID departmentId, String login, String name, Set<Role> roles) {
        NewAccount typed = new NewAccount(agencyId, departmentId, login, name);
        UUID id = UUID.randomUUID();
        String org = agencies.byId(agencyId).map(Agency::code).orElse("");
        Instant now = clock.instant();
        if (org.isEmpty() || faultsOf(typed).any() || !rows.add(id, typed, true, now)) {
            throw new IllegalArgumentException("The demo account " + login + " cannot be created.");
        }
        String password = Secrets.password();
        rows.setPassword(id, passwords.hash(password), now);
        acts.accountCreated(Acts.PLATFORM, org, id);
        for (Role role : roles) {
            rows.grant(id, role, Acts.PLATFORM, now);
            acts.granted(Acts.PLATFORM, org, id, role);
        }
        return password;
    }

    /** Returns the account with this id. */
    public Optional<Account> find(UUID id) {
        return rows.find(id);
    }

    /** Returns the account if it is within the person's scope; to others it does not exist (SEC-07). */
    public Optional<Account> visible(Actor actor, UUID id) {
        return rows.find(id).filter(account -> agencies.scopeOf(actor).contains(account.agencyId()));
    }

    /** Returns one page of the accounts in the person's scope whose login or name contains the part, by login. */
    public List<Account> page(Actor actor, String part, long offset, int size) {
        return rows.page(agencies.scopeOf(actor), part, offset, size);
    }

    /** Returns how many accounts in the person's scope have a login or name that contains the part. */
    public long count(Actor actor, String part) {
        return rows.count(agencies.scopeOf(actor), part);
    }

    /** Returns the agency's accounts that can act with the permission now, by login. */
    public List<Account> accountsOf(UUID agencyId, Permission permission) {
        return rows.ofAgency(agencyId).stream().filter(account -> account.may(permission)).toList();
    }

    private Faults faultsOf(NewAccount typed) {
        boolean known = typed.departmentId() == null || agencies
                .openDepartmentsOf(typed.agencyId())
                .stream()
                .anyMatch(department -> department.id().equals(typed.departmentId()));
        return new Faults()
                .login("login", typed.login())
                .name("name", typed.name(), LONGEST_NAME)
                .require(known, "department", "identity.fault.department");
    }

    private Invitation invite(Actor actor, UUID id, String org) {
        String code = Secrets.code();
        Instant expires = clock.instant().plus(profile.invitation());
        invitations.put(id, Secrets.hash(code), expires);
        acts.invited(actor.accountId().toString(), org, id);
        return new Invitation(rows.find(id).orElseThrow(), code, expires);
    }

    private String orgOf(Account account) {
        return agencies.byId(account.agencyId()).orElseThrow().code();
    }
}
