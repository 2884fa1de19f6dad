package org.mingjian.draw;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Chooses the ledger's entries that the bundle of a draw carries (VDP §15.6, §15.20): its own, the history of its
 * organisation's sequence, what proves whom it leaves out and whom it takes in again, and the anchors of its parties' chains. Of other draws shares
 * and result stand there only once they are public: a bundle must tell no stranger of them before (PUB-01).
 */
@Repository
class BundleEntries {
    /** A bundle holds 20,000 lines (VDP §15.20); older draws than these are named as not checked. */
    private static final int DRAWS = 1_000;
    /** More entries than these prove nothing within a bundle, so that none are promised (VDP §15.20). */
    static final int MOST_EVIDENCE = 8_000;
    private static final String HISTORY = """
            SELECT e.ledger_index FROM draw.draw own
            JOIN draw.draw d ON d.org = own.org AND d.seq < own.seq AND d.seq >= own.seq - :draws
            JOIN draw.entry e ON e.draw = d.id
            WHERE own.id = :draw AND (e.type IN ('COMMIT', 'VOID')
                OR e.type IN ('REVEAL', 'RESULT') AND d.state IN ('PUBLISHED', 'VOID'))""";

    /** The anchors behind the shares of a draw, and where the shares of the same chains stand that were given before. */
    private static final String ANCHORS = """
            SELECT c.ledger_index FROM draw.chain c JOIN draw.party p ON p.commitment = c.anchor
            WHERE p.draw = :draw AND p.chain_index > 0""";
    private static final String CHAINED = """
            SELECT e.ledger_index, p.code FROM draw.draw own JOIN draw.party p ON p.draw = own.id AND p.chain_index > 0
            JOIN draw.party b ON b.commitment = p.commitment AND b.draw <> own.id
            JOIN draw.draw d ON d.id = b.draw AND d.seq < own.seq AND d.seq >= own.seq - :draws
            JOIN draw.entry e ON e.draw = d.id AND e.type = 'REVEAL' WHERE own.id = :draw""";

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final CarriedHistory carried;
    private final Ledger ledger;

    BundleEntries(JdbcClient jdbc, SealedDocuments documents, CarriedHistory carried, Ledger ledger) {
        this.jdbc = jdbc;
        this.carried = carried;
        this.ledger = ledger;
        this.documents = documents;
    }

    /** Returns the indexes of the entries, ascending, each once. */
    List<Long> of(UUID draw) {
        TreeSet<Long> indexes = new TreeSet<>(documents.entries(draw));
        indexes.addAll(documents.evidence(draw));
        indexes.addAll(history(draw));
        indexes.addAll(carried.of(draw));
        indexes.addAll(jdbc.sql(ANCHORS).param("draw", draw).query((row, number) -> row.getLong(1)).list());
        indexes.addAll(chained(draw));
        return List.copyOf(indexes);
    }

    /** A chain's own shares stand there before their draws are public: each says that the one after it may be used. */
    private List<Long> chained(UUID draw) {
        return jdbc.sql(CHAINED)
                .param("draw", draw)
                .param("draws", DRAWS)
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .filter(reveal -> ledger.entry(reveal.getKey())
                        .filter(entry -> Json.of(reveal.getValue()).equals(entry.body().members().get("party")))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Long> history(UUID draw) {
        return jdbc.sql(HISTORY)
                .param("draw", draw)
                .param("draws", DRAWS)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
