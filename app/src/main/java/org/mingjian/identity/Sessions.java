package org.mingjian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Repository;

/** Begins sessions, and says with every request who acts in one, if it has not ended (SEC-02). */
@Repository
class Sessions {
    /** How long a session waits for its second factor's code. */
    private static final Duration HALF = Duration.ofMinutes(10);
    private static final String ACTOR = """
            SELECT account.id, account.login, account.name, account.agency_id, account.department_id,
                agency.code AS agency_code, agency.name AS agency_name,
                ARRAY(SELECT role FROM identity.account_role held WHERE held.account_id = account.id) AS roles,
                account.demo, account.password_at,
                EXISTS (SELECT 1 FROM identity.second_factor factor
                    WHERE factor.account_id = account.id AND factor.secret IS NOT NULL) AS factor
            FROM identity.account account JOIN identity.agency agency ON agency.id = account.agency_id
            WHERE account.id = :id AND account.epoch = :epoch AND account.active
            """;

    private final JdbcClient jdbc;
    private final AccountRows accounts;
    private final SecurityProfile profile;
    private final Clock clock;

    Sessions(JdbcClient jdbc, AccountRows accounts, SecurityProfile profile, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.profile = profile;
        this.clock = clock;
    }

    Authentication begin(Account account, SignedIn.Stage stage) {
        long epoch = jdbc
                .sql("SELECT epoch FROM identity.account WHERE id = :id")
                .param("id", account.id())
                .query(Long.class)
                .single();
        SignedIn signedIn = new SignedIn(account.id(), epoch, clock.instant(), stage);
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    /** Begins the session of somebody who has given password and second factor. */
    Authentication begin(Actor actor) {
        return begin(accounts.find(actor.accountId()).orElseThrow(), SignedIn.Stage.BOTH);
    }

    /** Returns who acts, or nothing where the session has ended: idle, too old, account disabled or changed. */
    Optional<Standing> standing(SignedIn signedIn, Instant lastSeen) {
        Instant now = clock.instant();
        boolean alive = now.isBefore(lastSeen.plus(profile.idle()))
                && now.isBefore(signedIn.since().plus(profile.absolute()));
        return alive
                ? jdbc
                        .sql(ACTOR)
                        .param("id", signedIn.accountId())
                        .param("epoch", signedIn.epoch())
                        .query((row, number) -> new Standing(actor(row), Optional.ofNullable(duty(signedIn, row, now))))
                        .optional()
                        .filter(standing -> standing.duty().filter(Duty.GIVE_CODE::equals).isEmpty()
                                || now.isBefore(signedIn.since().plus(HALF)))
                : Optional.empty();
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns what is due first; demo accounts owe nothing but the code of a factor that they enrolled themselves. */
    private @Nullable Duty duty(SignedIn signedIn, ResultSet row, Instant now) throws SQLException {
        boolean factor = row.getBoolean("factor");
        if (factor && signedIn.stage() == SignedIn.Stage.PASSWORD) {
            return Duty.GIVE_CODE;
        }
        if (row.getBoolean("demo")) {
            return null;
        }
        OffsetDateTime chosen = row.getObject("password_at", OffsetDateTime.class);
        boolean old = chosen != null && profile.passwordAge().isPositive()
                && !now.isBefore(chosen.toInstant().plus(profile.passwordAge()));
        if (old) {
            return Duty.RENEW_PASSWORD;
        }
        boolean administrator = AccountRows.roles(row).stream().anyMatch(Role::administrator);
        return administrator && !factor && profile.factorForAdministrators() ? Duty.ENROL_FACTOR : null;
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(row.getObject("id", UUID.class), row.getString("login"), row.getString("name"),
                row.getObject("agency_id", UUID.class), row.getString("agency_code"), row.getString("agency_name"),
                row.getObject("department_id", UUID.class), AccountRows.roles(row));
    }
}
