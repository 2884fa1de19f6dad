package org.mingjian.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second factors (第二因素, SEC-04): a code of an app on the own phone, or one of ten recovery codes on paper. */
@Service
public class SecondFactors {
    /** How many recovery codes are given. */
    public static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final int LONGEST_REASON = 200;
    private static final String ISSUER = "Mingjian";
    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    private final FactorRows rows;
    private final AccountRows accounts;
    private final Agencies agencies;
    private final Vault vault;
    private final Acts acts;
    private final Clock clock;

    SecondFactors(
            FactorRows rows, AccountRows accounts, Agencies agencies, Vault vault, Acts acts, Clock clock
    ) {
        this.rows = rows;
        this.accounts = accounts;
        this.agencies = agencies;
        this.vault = vault;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * What an app needs to know, until its first code came.
     *
     * @param secret the secret in groups of four letters
     * @param address the same for a QR code
     */
    public record Enrolment(String secret, String address) {}

    /** How somebody proved the second factor, and its word in the ledger. */
    enum Proof {
        TOTP, RECOVERY_CODE
    }

    /** Says whether the account has a second factor. */
    public boolean enrolled(UUID account) {
        return rows.enrolled(account).isPresent();
    }

    /** Returns how many recovery codes the account has left. */
    public int recoveryLeft(UUID account) {
        return rows.recoveryLeft(account);
    }

    /** Makes a new secret, which counts once its first code came; until then an older one stays. */
    @Transactional
    public void begin(Actor actor) {
        rows.begin(actor.accountId(), vault.seal(Secrets.bytes(Totp.SECRET_BYTES), place(actor.accountId())));
        acts.factorBegun(actor.agencyCode(), actor.accountId());
    }

    /** Returns the secret that waits for its first code. */
    public Optional<Enrolment> waiting(Actor actor) {
        return rows
                .waiting(actor.accountId())
                .flatMap(kept -> vault.open(kept.secret(), place(actor.accountId())))
                .map(Base32::of)
                .map(secret -> new Enrolment(Base32.grouped(secret, " "), "otpauth://totp/" + ISSUER + ":"
                        + URLEncoder.encode(actor.login(), StandardCharsets.UTF_8) + "?secret=" + secret + "&issuer="
                        + ISSUER));
    }

    /** Takes the first code of the waiting secret; returns ten recovery codes, which are kept nowhere in clear. */
    @Transactional
    public Outcome<List<String>> confirm(Actor actor, String typed) {
        UUID account = actor.accountId();
        Optional<FactorRows.Kept> waiting = rows.waiting(account);
        OptionalLong step = waiting.map(kept -> match(account, kept.secret(), typed, 0)).orElse(OptionalLong.empty());
        if (waiting.isEmpty() || step.isEmpty()
                || !rows.enrol(account, waiting.get().secret(), step.getAsLong(), clock.instant())) {
            return Outcome.refused(Fault.of("code", "identity.factor.first-wrong"));
        }
        List<byte[]> raw = Stream.generate(() -> Secrets.bytes(RECOVERY_BYTES)).limit(RECOVERY_CODES).toList();
        List<String> codes = raw.stream().map(bytes -> Base32.grouped(Base32.of(bytes), "-")).toList();
        rows.putRecovery(account, codes.stream().map(Secrets::hash).toList());
        acts.factorEnrolled(actor.agencyCode(), account);
        return new Outcome.Done<>(codes);
    }

    /** Forgets the factor of somebody who lost it; the account's sessions end, and the reason stays on record. */
    @Transactional
    public Outcome<Account> clear(Actor actor, Account account, String reason) {
        String why = reason.strip();
        Faults faults = new Faults()
                .require(!account.id().equals(actor.accountId()), "", "identity.fault.oneself")
                .require(!why.isEmpty() && why.length() <= LONGEST_REASON && Characters.outOfPlace(why).isEmpty(),
                        "reason", "identity.factor.reason-missing", LONGEST_REASON);
        if (!faults.any()) {
            faults.require(rows.clear(account.id()), "", "identity.factor.none");
        }
        if (faults.any()) {
            return faults.refusal();
        }
        accounts.endSessions(account.id());
        acts.factorCleared(actor.accountId().toString(), agencies.byId(account.agencyId()).orElseThrow().code(),
                account.id(), why);
        return new Outcome.Done<>(account);
    }

    /** Uses a typed code up, once; each code of the app and each on paper counts once. */
    Optional<Proof> use(UUID account, String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        Optional<FactorRows.Kept> kept = rows.enrolled(account);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong step = match(account, kept.get().secret(), code, kept.get().lastStep());
        if (step.isPresent()) {
            return rows.use(account, step.getAsLong()) ? Optional.of(Proof.TOTP) : Optional.empty();
        }
        return rows.useRecovery(account, Secrets.hash(code), clock.instant())
                ? Optional.of(Proof.RECOVERY_CODE)
                : Optional.empty();
    }

    private OptionalLong match(UUID account, byte[] sealed, String typed, long lastUsed) {
        Optional<byte[]> secret = vault.open(sealed, place(account));
        if (secret.isEmpty()) {
            LOG.error("The second factor of account {} does not open: the data key is another. A security"
                    + " administrator can clear it.", account);
        }
        return secret
                .map(open -> Totp.match(open, typed.replaceAll("[\\s-]", ""), clock.instant(), lastUsed))
                .orElse(OptionalLong.empty());
    }

    private static String place(UUID account) {
        return "second-factor:" + account;
    }
}
