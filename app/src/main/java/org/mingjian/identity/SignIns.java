package org.mingjian.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides who may sign in (SEC-01). Every failure looks and lasts the same: for an unknown login, a wrong password, a
 * locked or a disabled account.
 */
@Service
class SignIns {
    private final AccountRows accounts;
    private final Agencies agencies;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final Salts salts;
    private final SecurityProfile profile;
    private final Acts acts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignIns(
            AccountRows accounts, Agencies agencies, SignInAttempts attempts, Passwords passwords, Salts salts,
            SecurityProfile profile, Acts acts, Clock clock, TransactionTemplate transaction
    ) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.attempts = attempts;
        this.passwords = passwords;
        this.salts = salts;
        this.profile = profile;
        this.acts = acts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Returns the account whose login and password these are, if it may sign in now; records the attempt. */
    Optional<Account> attempt(String login, String password) {
        return check(login, password, true);
    }

    /** Says whether this is the password of somebody who is signed in; a wrong one counts like a failed sign-in. */
    boolean confirm(Actor actor, String password) {
        return check(actor.login(), password, false).isPresent();
    }

    /** Lets a demo account in without its password; only {@link DemoDoor} may ask for it. */
    Optional<Account> enterDemo(UUID id) {
        Optional<Account> account = accounts.demo().stream().filter(demo -> demo.id().equals(id)).findFirst();
        account.ifPresent(demo -> transaction
                .executeWithoutResult(status -> acts.signedIn(orgOf(demo), demo.id(), "demo")));
        return account;
    }

    /** Records that somebody ended the own session. */
    void signedOut(Account account) {
        transaction.executeWithoutResult(status -> acts.signedOut(orgOf(account), account.id()));
    }

    private Optional<Account> check(String typed, String password, boolean signIn) {
        String login = NewAccount.login(typed);
        byte[] hash = salts.hash(login);
        int number = attempts.take(hash, clock.instant(), profile);
        Optional<Account> account = accounts.byLogin(login);
        Optional<String> kept = accounts.password(account.map(Account::id).orElseGet(UUID::randomUUID));
        boolean right = passwords.matches(password, kept) && number <= profile.failures();
        Optional<Account> admitted = account.filter(known -> right && known.active());
        transaction.executeWithoutResult(status -> {
            if (admitted.isPresent()) {
                attempts.clear(hash);
                admitted.filter(known -> signIn)
                        .ifPresent(known -> acts.signedIn(orgOf(known), known.id(), "password"));
            } else {
                failed(hash, account, number);
            }
        });
        return admitted;
    }

    private void failed(byte[] login, Optional<Account> account, int number) {
        String org = account.map(this::orgOf).orElse(Acts.UNKNOWN);
        String actor = account.map(known -> known.id().toString()).orElse(Acts.UNKNOWN);
        if (number == profile.failures()) {
            attempts.lock(login, clock.instant().plus(profile.lock()));
            acts.locked(org, actor, login);
        }
        acts.signInFailed(org, actor, login, number > profile.failures());
    }

    private String orgOf(Account account) {
        return agencies.byId(account.agencyId()).orElseThrow().code();
    }
}
