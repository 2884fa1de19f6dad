package org.mingjian.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the log: entries and the hashes of complete subtrees. They are only ever added. */
@Repository
class Entries {
    /** Any constant will do; it is the turn that writers wait for until the one before has committed. */
    private static final long TURN = 0x6C6564676572L;
    private static final String TAKE_TURN = "SELECT pg_advisory_xact_lock(?)";
    private static final String LAST = "SELECT index, at FROM ledger.entry ORDER BY index DESC LIMIT 1";
    private static final String ADD_ENTRY = """
            INSERT INTO ledger.entry (index, at, type, org, actor, canonical, leaf)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_NODE = "INSERT INTO ledger.node (level, position, hash) VALUES (?, ?, ?)";
    private static final String LEAVES = "SELECT index, leaf FROM ledger.entry WHERE index IN (:indexes)";
    private static final String NODES = """
            SELECT level, position, hash FROM ledger.node WHERE (level, position) IN (:places)""";
    private static final String FIND = "SELECT index, canonical FROM ledger.entry WHERE index IN (:indexes)";
    private static final String PAGE = """
            SELECT index, canonical FROM ledger.entry
            WHERE index < :before AND (:anyOrg OR org IN (:orgs)) AND (:anyType OR type = :type)
            ORDER BY index DESC LIMIT :size""";
    private static final String ENDINGS = "SELECT index, canonical FROM ledger.entry WHERE type IN (:types)";
    private static final String RANGE = """
            SELECT index, canonical FROM ledger.entry WHERE index >= :from ORDER BY index LIMIT :size""";
    private static final String STORED = """
            SELECT index, at, type, org, actor, canonical, leaf FROM ledger.entry
            WHERE index >= :from ORDER BY index LIMIT :size""";
    private static final String ENDING = """
            SELECT level, position, hash FROM ledger.node
            WHERE ((position + 1) << level) > :first AND ((position + 1) << level) <= :last + 1""";
    /** Steps from type to type in the index, however many entries each has. */
    private static final String TYPES = """
            WITH RECURSIVE step (type) AS (
                SELECT min(type) FROM ledger.entry
                UNION ALL
                SELECT (SELECT min(entry.type) FROM ledger.entry WHERE entry.type > step.type) FROM step
                WHERE step.type IS NOT NULL
            )
            SELECT type FROM step WHERE type IS NOT NULL""";

    /** The end of the log: where the next entry goes and when the last one was recorded. */
    record Tip(long size, Instant lastAt) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Entries(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Waits until no other transaction is appending; the turn ends with the transaction. */
    void takeTurn() {
        jdbc.sql(TAKE_TURN).param(TURN).query((rows, n) -> n).list();
    }

    Tip tip() {
        return jdbc
                .sql(LAST)
                .query((rows, n) -> new Tip(rows.getLong("index") + 1, instant(rows)))
                .optional()
                .orElse(new Tip(0, Instant.MIN));
    }

    void add(LedgerEntry entry, byte[] leaf, List<Node> completed) {
        OffsetDateTime at = entry.at().atOffset(ZoneOffset.UTC);
        jdbc
                .sql(ADD_ENTRY)
                .params(entry.index(), at, entry.type(), entry.org(), entry.actor(), entry.canonical(), leaf)
                .update();
        if (!completed.isEmpty()) {
            batches.batchUpdate(ADD_NODE, completed.stream()
                    .map(node -> new Object[]{node.place().level(), node.place().position(), node.hash()})
                    .toList());
        }
    }

    /** Reads the hashes at these places; to ask for a missing one means a damaged ledger. */
    Function<Span.Place, byte[]> hashes(Collection<Span.Place> places) {
        Map<Span.Place, byte[]> found = new HashMap<>();
        List<Long> leaves = places.stream().filter(place -> place.level() == 0).map(Span.Place::position).toList();
        if (!leaves.isEmpty()) {
            jdbc.sql(LEAVES).param("indexes", leaves).query(rows -> {
                found.put(new Span.Place(0, rows.getLong("index")), rows.getBytes("leaf"));
            });
        }
        List<Object[]> inner = places
                .stream()
                .filter(place -> place.level() > 0)
                .map(place -> new Object[]{place.level(), place.position()})
                .toList();
        if (!inner.isEmpty()) {
            jdbc.sql(NODES).param("places", inner).query(rows -> {
                found.put(new Span.Place(rows.getInt("level"), rows.getLong("position")), rows.getBytes("hash"));
            });
        }
        return place -> Optional
                .ofNullable(found.get(place))
                .orElseThrow(() -> new IllegalStateException("The ledger lacks the hash of the subtree " + place));
    }

    List<LedgerEntry> find(Collection<Long> indexes) {
        if (indexes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(FIND).param("indexes", indexes).query((rows, n) -> entry(rows)).list();
    }

    Optional<LedgerEntry> find(long index) {
        return find(List.of(index)).stream().findFirst();
    }

    /** Returns entries below {@code before}, newest first; an empty type means all, no organisations none. */
    List<LedgerEntry> page(Optional<Set<String>> orgs, String type, long before, int size) {
        boolean impossible = !type.isEmpty() && !LedgerEntry.isType(type)
                || orgs.isPresent() && orgs.get().stream().noneMatch(LedgerEntry::isName);
        if (impossible) {
            return List.of();
        }
        return jdbc
                .sql(PAGE)
                .param("before", before)
                .param("anyOrg", orgs.isEmpty())
                .param("orgs", orgs.orElse(Set.of("-")).stream().filter(LedgerEntry::isName).toList())
                .param("anyType", type.isEmpty())
                .param("type", type)
                .param("size", size)
                .query((rows, n) -> entry(rows))
                .list();
    }

    /** Returns entries from an index on, by index. */
    List<LedgerEntry> range(long from, int size) {
        return jdbc.sql(RANGE).param("from", from).param("size", size).query((rows, n) -> entry(rows)).list();
    }

    /** Returns rows from an index on, with the subtrees that end in them. */
    List<StoredEntry> stored(long from, int size) {
        Map<Long, Map<Span.Place, byte[]>> nodes = new HashMap<>();
        jdbc.sql(ENDING).param("first", from).param("last", from + size - 1).query(rows -> {
            Span.Place place = new Span.Place(rows.getInt("level"), rows.getLong("position"));
            nodes
                    .computeIfAbsent(place.last(), key -> new HashMap<>())
                    .put(place, rows.getBytes("hash"));
        });
        return jdbc
                .sql(STORED)
                .param("from", from)
                .param("size", size)
                .query((rows, n) -> stored(rows, nodes.getOrDefault(rows.getLong("index"), Map.of())))
                .list();
    }

    private static StoredEntry stored(ResultSet rows, Map<Span.Place, byte[]> nodes) throws SQLException {
        return new StoredEntry(rows.getLong("index"),
                List.of(instant(rows), rows.getString("type"), rows.getString("org"), rows.getString("actor")),
                Optional.of(rows.getBytes("canonical")), rows.getBytes("leaf"), Optional.of(nodes));
    }

    /** Returns the commitments of the draws whose result is public, one way or another. */
    Set<String> decided() {
        Set<String> commitments = new HashSet<>();
        jdbc.sql(ENDINGS).param("types", Openness.ENDINGS).query(rows -> {
            if (entry(rows).body().members().get("commit") instanceof Json.Str(String commit)) {
                commitments.add(commit);
            }
        });
        return commitments;
    }

    List<String> types() {
        return jdbc.sql(TYPES).query((rows, n) -> rows.getString("type")).list();
    }

    private static Instant instant(ResultSet rows) throws SQLException {
        return rows.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static LedgerEntry entry(ResultSet rows) throws SQLException {
        long index = rows.getLong("index");
        try {
            return LedgerEntry.read(index, rows.getBytes("canonical"));
        } catch (MalformedInput e) {
            throw new IllegalStateException("Entry " + index + " of the ledger is damaged.", e);
        }
    }
}
