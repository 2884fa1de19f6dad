package org.mingjian.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys under which this ledger was kept, the first one first. */
@Repository
class KnownKeys {
    private static final String ALL = "SELECT id, suite, alg, spki FROM ledger.key ORDER BY since, id";
    private static final String ADD = """
            INSERT INTO ledger.key (id, suite, alg, spki, since) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;

    KnownKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KnownKey> all() {
        return jdbc
                .sql(ALL)
                .query((rows, n) -> new KnownKey(rows.getString("id"), rows.getString("suite"), rows.getString("alg"),
                        rows.getBytes("spki")))
                .list();
    }

    void add(Suite suite, Signer signer, Instant since) {
        jdbc
                .sql(ADD)
                .params(signer.keyId(), suite.name(), signer.algorithm(), signer.spki(),
                        since.atOffset(ZoneOffset.UTC))
                .update();
    }
}
