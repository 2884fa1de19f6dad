package org.mingjian.identity;

import java.time.Clock;
import java.util.Locale;
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
    private final SecondFactors factors;
    private final Acts acts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignIns(
            AccountRows accounts, Agencies agencies, SignInAttempts attempts, Passwords passwords, Salts salts,
            SecurityProfile profile, SecondFactors factors, Acts acts, Clock clock, TransactionTemplate transaction
    ) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.attempts = attempts;
        this.passwords = passwords;
        this.salts = salts;
        this.profile = profile;
        this.factors = factors;
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

    /** Completes the sign-in of somebody whose password was right; a wrong code counts like a failed sign-in. */
    boolean completeByFactor(Actor actor, String code) {
        return checkFactor(actor, code, true);
    }

    /** Says whether this is a code of somebody who is signed in; a wrong one counts like a failed sign-in. */
    boolean confirmFactor(Actor actor, String code) {
        return checkFactor(actor, code, false);
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
            admitted.ifPresentOrElse(known -> admit(hash, known, signIn), () -> failed(hash, account, number));
        });
        return admitted;
    }

    /** Where a second factor follows, the password alone does not make earlier failures forgotten: it may be stolen. */
    private void admit(byte[] hash, Account known, boolean signIn) {
        boolean half = factors.enrolled(known.id());
        if (half) {
            attempts.giveBack(hash);
        } else {
            attempts.clear(hash);
        }
        if (signIn && half) {
            acts.passwordAccepted(orgOf(known), known.id());
        } else if (signIn) {
            acts.signedIn(orgOf(known), known.id(), "password");
        }
    }

    private boolean checkFactor(Actor actor, String code, boolean signIn) {
        byte[] hash = salts.hash(actor.login());
        int number = attempts.take(hash, clock.instant(), profile);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<SecondFactors.Proof> proof = number <= profile.failures()
                    ? factors.use(actor.accountId(), code)
                    : Optional.empty();
            proof.ifPresentOrElse(given -> {
                attempts.clear(hash);
                String how = given.name().toLowerCase(Locale.ROOT);
                if (signIn) {
                    acts.signedIn(actor.agencyCode(), actor.accountId(), "password+" + how);
                } else {
                    acts.factorGiven(actor.agencyCode(), actor.accountId(), how);
                }
            }, () -> failed(hash, accounts.find(actor.accountId()), number));
            return proof.isPresent();
        }));
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
