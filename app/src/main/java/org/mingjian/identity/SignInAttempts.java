package org.mingjian.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table that counts sign-ins in a row that did not succeed, for each login that anybody typed. */
@Repository
class SignInAttempts {
    /** Counts the attempt before its password is looked at: many at once are no way around the limit. */
    private static final String TAKE = """
            INSERT INTO identity.sign_in_attempt AS attempt (login_hash, failures, last_at, locked_until)
            VALUES (:login, 1, :now, NULL)
            ON CONFLICT (login_hash) DO UPDATE SET
                failures = CASE
                    WHEN attempt.locked_until > :now THEN attempt.failures
                    WHEN attempt.locked_until IS NOT NULL OR attempt.last_at < :stale THEN 1
                    ELSE attempt.failures + 1 END,
                locked_until = CASE WHEN attempt.locked_until > :now THEN attempt.locked_until END,
                last_at = :now
            RETURNING CASE WHEN locked_until IS NOT NULL THEN :most + 1 ELSE failures END
            """;

    private final JdbcClient jdbc;

    SignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts an attempt; returns its number in the row, or more than {@code most} while the login is locked. */
    int take(byte[] login, Instant now, SecurityProfile profile) {
        jdbc
                .sql("DELETE FROM identity.sign_in_attempt WHERE last_at < :old")
                .param("old", now.minus(profile.lock().plus(Duration.ofDays(1))).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc
                .sql(TAKE)
                .param("login", login)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("stale", now.minus(profile.lock()).atOffset(ZoneOffset.UTC))
                .param("most", profile.failures())
                .query(Integer.class)
                .single();
    }

    /** Takes back one attempt that was right so far, without making the earlier ones forgotten. */
    void giveBack(byte[] login) {
        jdbc
                .sql("UPDATE identity.sign_in_attempt SET failures = greatest(failures - 1, 0) WHERE login_hash = :login")
                .param("login", login)
                .update();
    }

    void lock(byte[] login, Instant until) {
        jdbc
                .sql("UPDATE identity.sign_in_attempt SET locked_until = :until WHERE login_hash = :login")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    void clear(byte[] login) {
        jdbc.sql("DELETE FROM identity.sign_in_attempt WHERE login_hash = :login").param("login", login).update();
    }
}
