package org.mingjian.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.suite.Hex;
import org.fairdraw.verify.TreeHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed tree heads that were given out, one for each size and key. */
@Repository
class Heads {
    private static final String FIND = """
            SELECT size, key, root, at, alg, signature FROM ledger.head WHERE size = ? AND key = ?""";
    private static final String OF_SIZE = """
            SELECT size, key, root, at, alg, signature FROM ledger.head WHERE size = ? ORDER BY at, key LIMIT 1""";
    private static final String FROM = """
            SELECT size, key, root, at, alg, signature FROM ledger.head
            WHERE size >= ? AND size <= (SELECT max(size)
                FROM (SELECT size FROM ledger.head WHERE size >= ? ORDER BY size LIMIT ?) page)
            ORDER BY size, at, key""";
    private static final String ADD = """
            INSERT INTO ledger.head (size, key, root, at, alg, signature) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignedHead> find(long size, String key) {
        return jdbc.sql(FIND).params(size, key).query((rows, n) -> head(rows)).optional();
    }

    /** Finds the first head that was given out for a size, whatever key signed it. */
    Optional<SignedHead> find(long size) {
        return jdbc.sql(OF_SIZE).params(size).query((rows, n) -> head(rows)).optional();
    }

    /** Returns about so many heads from a size on, by size, and of the last size all. */
    List<SignedHead> from(long size, int about) {
        return jdbc.sql(FROM).params(size, size, about).query((rows, n) -> head(rows)).list();
    }

    /** Returns the ids of the keys that have signed a head. */
    Set<String> keys() {
        return jdbc.sql("SELECT DISTINCT key FROM ledger.head").query((rows, n) -> rows.getString(1)).set();
    }

    /** Keeps the head unless another one of the same size and key was kept meanwhile. */
    void add(SignedHead signed) {
        TreeHead head = signed.head();
        jdbc
                .sql(ADD)
                .params(head.size(), signed.key(), Hex.parse(head.root()), head.time().atOffset(ZoneOffset.UTC),
                        signed.alg(), signed.signature())
                .update();
    }

    private static SignedHead head(ResultSet rows) throws SQLException {
        TreeHead head = new TreeHead(rows.getLong("size"), Hex.of(rows.getBytes("root")),
                rows.getObject("at", OffsetDateTime.class).toInstant());
        return new SignedHead(head, rows.getString("key"), rows.getString("alg"), rows.getBytes("signature"));
    }
}
