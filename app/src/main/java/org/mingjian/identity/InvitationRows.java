package org.mingjian.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of codes with which a person sets the first password, at most one for each account. */
@Repository
class InvitationRows {
    private static final String PUT = """
            INSERT INTO identity.invitation (account_id, hash, expires_at) VALUES (:account, :hash, :expires)
            ON CONFLICT (account_id) DO UPDATE SET hash = EXCLUDED.hash, expires_at = EXCLUDED.expires_at
            """;
    private static final String FIND = """
            SELECT account_id FROM identity.invitation WHERE hash = :hash AND expires_at > :now
            """;
    private static final String USE = """
            DELETE FROM identity.invitation WHERE hash = :hash AND expires_at > :now
            """;

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID account, byte[] hash, Instant expires) {
        jdbc
                .sql(PUT)
                .param("account", account)
                .param("hash", hash)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> find(byte[] hash, Instant now) {
        return jdbc
                .sql(FIND)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Uses a code up; returns false where another request was first. */
    boolean use(byte[] hash, Instant now) {
        return jdbc.sql(USE).param("hash", hash).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
