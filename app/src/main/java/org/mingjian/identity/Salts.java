package org.mingjian.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** This installation's salt, made at first use: with it the ledger can name a login without saying it. */
@Repository
class Salts {
    private static final int LENGTH = 32;

    private final JdbcClient jdbc;

    Salts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] hash(String login) {
        return Secrets.saltedHash(salt(), login);
    }

    private byte[] salt() {
        return find().orElseGet(() -> {
            jdbc
                    .sql("INSERT INTO identity.salt (one, value) VALUES (1, :value) ON CONFLICT (one) DO NOTHING")
                    .param("value", Secrets.bytes(LENGTH))
                    .update();
            return find().orElseThrow();
        });
    }

    private java.util.Optional<byte[]> find() {
        return jdbc.sql("SELECT value FROM identity.salt").query(byte[].class).optional();
    }
}
