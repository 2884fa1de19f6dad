package org.mingjian.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of chains; rows are only added. */
@Repository
class ChainRows {
    /** A place counts as used with its COMMIT, whatever became of the draw (VDP §15.22). */
    private static final String CHAIN = """
            SELECT c.*, (SELECT coalesce(max(p.chain_index), 0) FROM draw.party p JOIN draw.draw d ON d.id = p.draw
                WHERE p.commitment = c.anchor AND d.seq IS NOT NULL) AS used FROM draw.chain c
            """;
    /** Whether the last value is still secret, so that its entry is not there to point at. */
    private static final String PENDING = """
            SELECT d.draw_id FROM draw.party p JOIN draw.draw d ON d.id = p.draw
            WHERE p.commitment = :anchor AND d.seq IS NOT NULL AND d.state NOT IN ('PUBLISHED', 'VOID')
              AND (p.share IS NULL OR EXISTS (SELECT 1 FROM draw.envelope v WHERE v.draw = d.id AND v.party = p.code))
            ORDER BY d.seq DESC LIMIT 1""";

    private final JdbcClient jdbc;

    ChainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Chain chain) {
        jdbc.sql("""
                INSERT INTO draw.chain (anchor, org, party, name, account_id, length, ledger_index, made_at)
                VALUES (:anchor, :org, :party, :name, :account, :length, :index, :at)""")
                .param("anchor", chain.anchor())
                .param("org", chain.org())
                .param("party", chain.party())
                .param("name", chain.name())
                .param("account", chain.account())
                .param("length", chain.length())
                .param("index", chain.ledgerIndex())
                .param("at", Timestamp.from(chain.madeAt()))
                .update();
    }

    /** Returns a party's chain that counts now: the last one whose anchor was logged (VDP §15.22). */
    Optional<Chain> newest(String org, String party) {
        return jdbc.sql(CHAIN + "WHERE c.org = :org AND c.party = :party ORDER BY c.ledger_index DESC LIMIT 1")
                .param("org", org)
                .param("party", party)
                .query(ChainRows::chain)
                .optional();
    }

    List<Chain> ofAccount(UUID account) {
        return jdbc.sql(CHAIN + "WHERE c.account_id = :account ORDER BY c.ledger_index DESC")
                .param("account", account)
                .query(ChainRows::chain)
                .list();
    }

    List<Chain> page(long offset, int size) {
        return jdbc.sql(CHAIN + "ORDER BY c.ledger_index DESC OFFSET :offset LIMIT :size")
                .param("offset", offset)
                .param("size", size)
                .query(ChainRows::chain)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM draw.chain").query(Long.class).single();
    }

    boolean seen(String anchor) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM draw.chain WHERE anchor = :anchor)")
                .param("anchor", anchor)
                .query(Boolean.class)
                .single();
    }

    /** Returns the number of the draw that still holds the chain's last value, if one does. */
    Optional<String> pending(String anchor) {
        return jdbc.sql(PENDING).param("anchor", anchor).query((row, number) -> row.getString(1)).optional();
    }

    private static Chain chain(ResultSet row, int number) throws SQLException {
        return new Chain(row.getString("org"), row.getString("party"), row.getString("name"),
                row.getObject("account_id", UUID.class), row.getString("anchor"), row.getInt("length"),
                row.getLong("ledger_index"), DrawRecords.moment(row, "made_at").orElseThrow(), row.getInt("used"));
    }
}
