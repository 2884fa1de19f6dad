package org.mingjian.draw;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.SealedDraw;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed bytes of draws, the entries of the ledger that belong to them, and the beacons' texts. */
@Repository
class SealedDocuments {
    private final JdbcClient jdbc;

    SealedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID draw, SealedDraw sealed, byte[] policy) {
        jdbc.sql("""
                INSERT INTO draw.sealed (draw, commitment, policy, subjects, persons, bars, scores)
                VALUES (:draw, :commitment, :policy, :subjects, :persons, :bars, :scores)""")
                .param("draw", draw)
                .param("commitment", sealed.document())
                .param("policy", policy)
                .param("subjects", sealed.subjects().file())
                .param("persons", sealed.persons().file())
                .param("bars", sealed.bars().file())
                .param("scores", sealed.scores().map(Snapshot::file).orElse(null), Types.BINARY)
                .update();
    }

    SealedDraw sealed(UUID draw) {
        return jdbc.sql("SELECT commitment, subjects, persons, bars, scores FROM draw.sealed WHERE draw = :draw")
                .param("draw", draw)
                .query((row, number) -> read(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4),
                        Optional.ofNullable(row.getBytes(5))))
                .single();
    }

    /** Returns where each attempt of agencies stands that was ever sealed, by agency, in the order of the sealing. */
    Map<UUID, Map<UUID, DrawState>> states(Collection<UUID> agencies) {
        Map<UUID, Map<UUID, DrawState>> states = new HashMap<>();
        agencies.forEach(agency -> states.put(agency, new LinkedHashMap<>()));
        if (!agencies.isEmpty()) {
            jdbc.sql("""
                    SELECT agency_id, id, state FROM draw.draw
                    WHERE agency_id IN (:agencies) AND seq IS NOT NULL ORDER BY agency_id, seq""")
                    .param("agencies", agencies)
                    .query(row -> {
                        states.computeIfAbsent(row.getObject(1, UUID.class), none -> new LinkedHashMap<>())
                                .put(row.getObject(2, UUID.class), DrawState.valueOf(row.getString(3)));
                    });
        }
        return states;
    }

    /** Returns the commitment's canonical JSON. */
    byte[] commitment(UUID draw) {
        return bytes("SELECT commitment FROM draw.sealed WHERE draw = :draw", draw);
    }

    /** Returns the file of the sealed subjects. */
    byte[] subjects(UUID draw) {
        return bytes("SELECT subjects FROM draw.sealed WHERE draw = :draw", draw);
    }

    /** Tells whether a draw goes by scores. */
    boolean scored(UUID draw) {
        return jdbc.sql("SELECT scores IS NOT NULL FROM draw.sealed WHERE draw = :draw")
                .param("draw", draw)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Returns the sealed subjects in the order of their codes. */
    List<SubjectRow> subjectRows(UUID draw) {
        List<SubjectRow> rows = new ArrayList<>();
        try {
            for (String line : new String(subjects(draw), StandardCharsets.US_ASCII).split("\n", -1)) {
                if (!line.isEmpty()) {
                    rows.add(SubjectRow.parse(line));
                }
            }
        } catch (MalformedInput e) {
            throw new IllegalStateException("The sealed subjects of a draw were changed in the database.", e);
        }
        return rows;
    }

    private byte[] bytes(String sql, UUID draw) {
        return jdbc.sql(sql).param("draw", draw).query((row, number) -> row.getBytes(1)).single();
    }

    byte[] policy(UUID draw) {
        return bytes("SELECT policy FROM draw.sealed WHERE draw = :draw", draw);
    }

    void keepEntry(UUID draw, long index, String type) {
        jdbc.sql("INSERT INTO draw.entry (draw, ledger_index, type) VALUES (:draw, :index, :type)")
                .param("draw", draw)
                .param("index", index)
                .param("type", type)
                .update();
    }

    /** Keeps which of the ledger's entries prove whom a draw leaves out (VDP §2.4). */
    void keepEvidence(UUID draw, List<Long> indexes) {
        indexes.forEach(index -> jdbc
                .sql("INSERT INTO draw.evidence (draw, ledger_index) VALUES (:draw, :index) ON CONFLICT DO NOTHING")
                .param("draw", draw)
                .param("index", index)
                .update());
    }

    /** Returns the indexes of the entries that prove whom a draw leaves out, ascending; the bundle is to carry them. */
    List<Long> evidence(UUID draw) {
        return jdbc.sql("SELECT ledger_index FROM draw.evidence WHERE draw = :draw ORDER BY ledger_index")
                .param("draw", draw)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Long> entries(UUID draw) {
        return jdbc.sql("SELECT ledger_index FROM draw.entry WHERE draw = :draw ORDER BY ledger_index")
                .param("draw", draw)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    long entry(UUID draw, String type) {
        return jdbc.sql("SELECT min(ledger_index) FROM draw.entry WHERE draw = :draw AND type = :type")
                .param("draw", draw)
                .param("type", type)
                .query(Long.class)
                .single();
    }

    private static SealedDraw read(
        byte[] commitment,
        byte[] subjects,
        byte[] persons,
        byte[] bars,
        Optional<byte[]> scores
    ) {
        try {
            Suite suite = Suites.find(Members.of(commitment).text("suite")).orElseThrow();
            return SealedDraw.read(suite, commitment, subjects, persons, bars, scores);
        } catch (MalformedInput e) {
            throw new IllegalStateException("The sealed documents of a draw were changed in the database.", e);
        }
    }
}
