package org.mingjian.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table with the token of the first start, at most one and only as a hash. */
@Repository
class SetupTokens {
    private static final String PUT = """
            INSERT INTO identity.setup_token (one, hash, issued_at) VALUES (1, :hash, :at)
            ON CONFLICT (one) DO UPDATE SET hash = EXCLUDED.hash, issued_at = EXCLUDED.issued_at
            """;

    private final JdbcClient jdbc;

    SetupTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a token's hash; an older token is good no more. */
    void put(byte[] hash, Instant at) {
        jdbc.sql(PUT).param("hash", hash).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    boolean holds(byte[] hash) {
        return jdbc
                .sql("SELECT EXISTS (SELECT 1 FROM identity.setup_token WHERE hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** Uses the token up; returns false where it is not the one or another request was first. */
    boolean use(byte[] hash) {
        return jdbc.sql("DELETE FROM identity.setup_token WHERE hash = :hash").param("hash", hash).update() == 1;
    }
}
