package org.mingjian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Repository;

/** Begins sessions, and says with every request who acts in one, if it has not ended (SEC-02). */
@Repository
class Sessions {
    private static final String ACTOR = """
            SELECT account.id, account.login, account.name, account.agency_id, account.department_id,
                agency.code AS agency_code, agency.name AS agency_name,
                ARRAY(SELECT role FROM identity.account_role held WHERE held.account_id = account.id) AS roles
            FROM identity.account account JOIN identity.agency agency ON agency.id = account.agency_id
            WHERE account.id = :id AND account.epoch = :epoch AND account.active
            """;

    private final JdbcClient jdbc;
    private final SecurityProfile profile;
    private final Clock clock;

    Sessions(JdbcClient jdbc, SecurityProfile profile, Clock clock) {
        this.jdbc = jdbc;
        this.profile = profile;
        this.clock = clock;
    }

    Authentication begin(Account account) {
        long epoch = jdbc
                .sql("SELECT epoch FROM identity.account WHERE id = :id")
                .param("id", account.id())
                .query(Long.class)
                .single();
        SignedIn signedIn = new SignedIn(account.id(), epoch, clock.instant());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    /** Returns who acts, or nothing where the session has ended: idle, too old, account disabled or changed. */
    Optional<Actor> actor(SignedIn signedIn, Instant lastSeen) {
        Instant now = clock.instant();
        boolean alive = now.isBefore(lastSeen.plus(profile.idle()))
                && now.isBefore(signedIn.since().plus(profile.absolute()));
        return alive
                ? jdbc
                        .sql(ACTOR)
                        .param("id", signedIn.accountId())
                        .param("epoch", signedIn.epoch())
                        .query(Sessions::actor)
                        .optional()
                : Optional.empty();
    }

    Instant now() {
        return clock.instant();
    }

    private static Actor actor(ResultSet row, int number) throws SQLException {
        return new Actor(row.getObject("id", UUID.class), row.getString("login"), row.getString("name"),
                row.getObject("agency_id", UUID.class), row.getString("agency_code"), row.getString("agency_name"),
                row.getObject("department_id", UUID.class), AccountRows.roles(row));
    }
}
