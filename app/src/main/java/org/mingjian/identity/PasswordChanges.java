package org.mingjian.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people choose and change their own passwords; nobody chooses one for another (SEC-03). */
@Service
public class PasswordChanges {
    private static final Fault CODE_WRONG = Fault.of("code", "identity.password.code-wrong");

    private final SignIns signIns;
    private final AccountRows accounts;
    private final Agencies agencies;
    private final InvitationRows invitations;
    private final Passwords passwords;
    private final SecurityProfile profile;
    private final Acts acts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PasswordChanges(
            SignIns signIns, AccountRows accounts, Agencies agencies, InvitationRows invitations,
            Passwords passwords, SecurityProfile profile, Acts acts, Clock clock, TransactionTemplate transaction
    ) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.agencies = agencies;
        this.invitations = invitations;
        this.passwords = passwords;
        this.profile = profile;
        this.acts = acts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Returns the account that a code for setting a password belongs to. */
    public Optional<Account> invited(String code) {
        return invitations.find(Secrets.hash(code), clock.instant()).flatMap(accounts::find);
    }

    /** Sets the password of the account that the code belongs to, and uses the code up. */
    public Outcome<Account> set(String code, String password, String repeated) {
        Optional<Account> invited = invited(code);
        if (invited.isEmpty()) {
            return Outcome.refused(CODE_WRONG);
        }
        Account account = invited.get();
        List<Fault> faults = faultsOf(account.id(), account.login(), password, repeated);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        String hash = passwords.hash(password);
        boolean first = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean used = invitations.use(Secrets.hash(code), clock.instant());
            if (used) {
                keep(account, hash);
            }
            return used;
        }));
        return first ? new Outcome.Done<>(account) : Outcome.refused(CODE_WRONG);
    }

    /** Changes one's own password; all sessions of the account end, this one too (SEC-02). */
    public Outcome<Account> change(Actor actor, String old, String password, String repeated) {
        List<Fault> faults = faultsOf(actor.accountId(), actor.login(), password, repeated);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        if (!signIns.confirm(actor, old)) {
            return Outcome.refused(Fault.of("old", "identity.password.old-wrong"));
        }
        Account account = accounts.find(actor.accountId()).orElseThrow();
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> keep(account, hash));
        return new Outcome.Done<>(account);
    }

    private List<Fault> faultsOf(UUID account, String login, String password, String repeated) {
        List<Fault> faults = passwords.faultsOf(login, password, repeated);
        boolean used = faults.isEmpty() && accounts
                .formerPasswords(account, profile.passwordHistory())
                .stream()
                .anyMatch(hash -> passwords.matches(password, Optional.of(hash)));
        return used
                ? List.of(Fault.of("password", "identity.password.used", profile.passwordHistory()))
                : faults;
    }

    private void keep(Account account, String hash) {
        accounts.setPassword(account.id(), hash, clock.instant());
        acts.passwordSet(agencies.byId(account.agencyId()).orElseThrow().code(), account.id());
    }
}
