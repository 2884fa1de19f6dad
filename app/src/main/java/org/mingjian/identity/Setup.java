package org.mingjian.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start (SEC-03): a token from the console makes the first agency and its system administrator, once. */
@Service
public class Setup {
    private final SetupTokens tokens;
    private final AccountRows accounts;
    private final Agencies agencies;
    private final Passwords passwords;
    private final Acts acts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Setup(
            SetupTokens tokens, AccountRows accounts, Agencies agencies, Passwords passwords, Acts acts, Clock clock,
            TransactionTemplate transaction
    ) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.agencies = agencies;
        this.passwords = passwords;
        this.acts = acts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Says whether there is no account yet, so that the platform waits for its setup. */
    public boolean waiting() {
        return accounts.none();
    }

    /** Issues a new token where there is no account yet; one issued at an earlier start is good no more. */
    Optional<String> issueToken() {
        if (!waiting()) {
            return Optional.empty();
        }
        String token = Secrets.code();
        tokens.put(Secrets.hash(token), clock.instant());
        return Optional.of(token);
    }

    /**
     * Founds the first agency and its first system administrator. Nothing happens unless the token is the one, and
     * the token is good no more afterwards.
     */
    public Outcome<Account> complete(FirstAgency typed) {
        byte[] token = Secrets.hash(typed.token());
        if (!waiting() || !tokens.holds(token)) {
            return Outcome.refused(Fault.of("token", "identity.setup.token-wrong"));
        }
        Faults faults = new Faults()
                .code("code", typed.agency().code())
                .name("name", typed.agency().name(), 100)
                .region("region", typed.agency().regionCode())
                .login("login", typed.login())
                .name("person", typed.person(), 50)
                .add(passwords.faultsOf(typed.login(), typed.password(), typed.repeated()));
        if (faults.any()) {
            return faults.refusal();
        }
        String hash = passwords.hash(typed.password());
        return transaction.execute(status -> {
            Outcome<Account> outcome = tokens.use(token)
                    ? found(typed, hash)
                    : Outcome.refused(Fault.of("token", "identity.setup.token-wrong"));
            if (!outcome.faults().isEmpty()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<Account> found(FirstAgency typed, String hash) {
        return switch (agencies.found(Acts.PLATFORM, typed.agency())) {
            case Outcome.Refused<Agency>(List<Fault> faults) -> new Outcome.Refused<>(faults);
            case Outcome.Done<Agency>(Agency agency) -> new Outcome.Done<>(administrator(typed, hash, agency));
        };
    }

    private Account administrator(FirstAgency typed, String hash, Agency agency) {
        UUID id = UUID.randomUUID();
        accounts.add(id, new NewAccount(agency.id(), null, typed.login(), typed.person()), false, clock.instant());
        accounts.setPassword(id, hash, clock.instant());
        accounts.grant(id, Role.SYSTEM_ADMIN, Acts.PLATFORM, clock.instant());
        acts.accountCreated(Acts.PLATFORM, agency.code(), id);
        acts.granted(Acts.PLATFORM, agency.code(), id, Role.SYSTEM_ADMIN);
        acts.passwordSet(agency.code(), id);
        return accounts.find(id).orElseThrow();
    }
}
