package org.mingjian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of second factors, their secrets sealed, and of recovery codes, as hashes. */
@Repository
class FactorRows {
    private static final String BEGIN = """
            INSERT INTO identity.second_factor (account_id, next_secret, last_step) VALUES (:id, :secret, 0)
            ON CONFLICT (account_id) DO UPDATE SET next_secret = EXCLUDED.next_secret
            """;
    private static final String ENROL = """
            UPDATE identity.second_factor
            SET secret = next_secret, next_secret = NULL, last_step = :step, enrolled_at = :at
            WHERE account_id = :id AND next_secret = :secret
            """;

    private final JdbcClient jdbc;

    FactorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sealed secret and the half minute of the last code used with it. */
    record Kept(byte[] secret, long lastStep) {}

    Optional<Kept> enrolled(UUID account) {
        return find(account, "secret");
    }

    /** Returns the secret that waits for its first code. */
    Optional<Kept> waiting(UUID account) {
        return find(account, "next_secret");
    }

    void begin(UUID account, byte[] sealed) {
        jdbc.sql(BEGIN).param("id", account).param("secret", sealed).update();
    }

    /** Makes the waiting secret the one that counts; returns false where it is not waiting any more. */
    boolean enrol(UUID account, byte[] sealed, long step, Instant at) {
        return jdbc
                .sql(ENROL)
                .param("id", account)
                .param("secret", sealed)
                .param("step", step)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** Uses a half minute's code up; returns false where it or a later one was used. */
    boolean use(UUID account, long step) {
        return jdbc
                .sql("UPDATE identity.second_factor SET last_step = :step WHERE account_id = :id AND last_step < :step")
                .param("step", step)
                .param("id", account)
                .update() == 1;
    }

    void putRecovery(UUID account, List<byte[]> hashes) {
        dropRecovery(account);
        for (byte[] hash : hashes) {
            jdbc
                    .sql("INSERT INTO identity.recovery_code (account_id, hash) VALUES (:id, :hash)")
                    .param("id", account)
                    .param("hash", hash)
                    .update();
        }
    }

    boolean useRecovery(UUID account, byte[] hash, Instant at) {
        return jdbc
                .sql("UPDATE identity.recovery_code SET used_at = :at"
                        + " WHERE account_id = :id AND hash = :hash AND used_at IS NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", account)
                .param("hash", hash)
                .update() == 1;
    }

    int recoveryLeft(UUID account) {
        return jdbc
                .sql("SELECT count(*) FROM identity.recovery_code WHERE account_id = :id AND used_at IS NULL")
                .param("id", account)
                .query(Integer.class)
                .single();
    }

    /** Forgets the factor and its recovery codes; returns false where there was none. */
    boolean clear(UUID account) {
        dropRecovery(account);
        return jdbc.sql("DELETE FROM identity.second_factor WHERE account_id = :id").param("id", account).update() == 1;
    }

    private void dropRecovery(UUID account) {
        jdbc.sql("DELETE FROM identity.recovery_code WHERE account_id = :id").param("id", account).update();
    }

    private Optional<Kept> find(UUID account, String column) {
        return jdbc
                .sql("SELECT " + column + " AS kept, last_step FROM identity.second_factor WHERE account_id = :id AND "
                        + column + " IS NOT NULL")
                .param("id", account)
                .query(FactorRows::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(row.getBytes("kept"), row.getLong("last_step"));
    }
}
