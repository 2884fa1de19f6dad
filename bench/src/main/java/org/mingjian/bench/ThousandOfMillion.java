package org.mingjian.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fairdraw.PlanOutcome;
import org.fairdraw.PlannedDraw;
import org.fairdraw.SealedDraw;
import org.fairdraw.Shares;
import org.fairdraw.json.Json;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.PolicyReference;

/**
 * 1,000 of 1,000,000: the verifiable draw beside what others use, on the same rows in the same run. All of them keep
 * their rows in memory; the draw also computes cutoffs, reserves and the hash of its result.
 */
final class ThousandOfMillion {
    private static final String TITLE = "1,000 of 1,000,000";
    private static final int POOL = 1_000_000;
    private static final int COUNT = 1_000;
    private static final Map<String, String> SHARES = Map.of("a", "1".repeat(64), "b", "2".repeat(64));
    private static final String POSTGRES = "PostgreSQL, ORDER BY random()";
    private static final String SHUFFLE = "SecureRandom and shuffle";
    private static final String PYTHON = "Rivest's ticket sampler in Python, restated";
    private static final String BARE = "its barest form: one hash, one heap";

    private final List<SubjectRow> rows = rows();
    private final List<String> ids = rows.stream().map(SubjectRow::id).toList();
    private final SealedDraw sealed = seal(rows);
    private final SecureRandom random = new SecureRandom();

    private ThousandOfMillion() {}

    /** Measures; takes the path of {@code sampler.py}. */
    public static void main(String[] args) throws Exception {
        ThousandOfMillion bench = new ThousandOfMillion();
        boolean broken = bench.besideDatabase();
        broken |= bench.besidePython(args[0]);
        System.exit(broken ? 1 : 0);
    }

    private boolean besideDatabase() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("shared_buffers", "512MB").start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            fill(connection);
            return new Rounds(TITLE, 6, 9).add("fairdraw", fairdraw())
                    .add(POSTGRES, () -> orderByRandom(connection))
                    .add(SHUFFLE, this::shuffle)
                    .run()
                    .within(0.3)
                    .atLeast(1.3, POSTGRES)
                    .beside(SHUFFLE)
                    .broken();
        }
    }

    /** The processes have read their lists before; only their draws are measured. */
    private boolean besidePython(String sampler) throws Exception {
        Path list = Files.write(Files.createTempFile("ids", ".txt"), ids);
        try (PythonSampler audit = new PythonSampler(sampler, "audit", list, COUNT);
                PythonSampler bare = new PythonSampler(sampler, "bare", list, COUNT)) {
            return new Rounds(TITLE, 2, 5).add("fairdraw", fairdraw())
                    .add(PYTHON, audit::draw)
                    .add(BARE, bare::draw)
                    .run()
                    .atLeast(20, PYTHON)
                    .beside(BARE)
                    .broken();
        } finally {
            Files.delete(list);
        }
    }

    private static List<SubjectRow> rows() {
        List<SubjectRow> made = new ArrayList<>(POOL);
        for (int i = 0; i < POOL; i++) {
            String id = String.format(Locale.ROOT, "9133%014d", i);
            String district = String.format(Locale.ROOT, "3301%02d", 1 + i % 12);
            made.add(new SubjectRow(id, List.of(i % 5 == 0 ? "KEY" : "GEN", district), 1 + i % 3, RowStatus.ELIGIBLE));
        }
        return List.copyOf(made);
    }

    private static SealedDraw seal(List<SubjectRow> rows) {
        DrawRules rules = new DrawRules(COUNT, 2, new TreeMap<>(), List.of(), new TreeMap<>(), OptionalInt.empty(), 2,
                "R0", "R1",
                new TreeMap<>());
        List<PartyShare> parties = List.of(
                new PartyShare("a", Shares.commitment(Suite.S, "BENCH-1", "a", "1".repeat(64))),
                new PartyShare("b", Shares.commitment(Suite.S, "BENCH-1", "b", "2".repeat(64))));
        DrawTerms terms = new DrawTerms("BENCH-1", "bench", "T-1", 1, DrawTerms.NO_PREVIOUS, 1, rules,
                new PolicyReference("bench", "1", "0".repeat(64)), Json.object(), parties, List.of(),
                Instant.parse("2026-01-01T00:00:00Z"), Optional.empty(),
                Json.object("name", "bench", "version", "1", "sha256", "0".repeat(64)), List.of());
        return switch (PlannedDraw.plan(Suite.S, terms, rows, List.of(), List.of())) {
            case PlanOutcome.Planned planned -> planned.draw().seal();
            case PlanOutcome.Refused refused -> throw new IllegalStateException(refused.refusals().toString());
        };
    }

    private void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE subject (id text PRIMARY KEY, name text, district text)");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO subject VALUES (?, ?, ?)")) {
            for (SubjectRow row : rows) {
                insert.setString(1, row.id());
                insert.setString(2, "企业 " + row.id());
                insert.setString(3, row.path().get(1));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE subject");
            // One core for each, as for the draw.
            statement.execute("SET max_parallel_workers_per_gather = 0");
        }
    }

    /** The verifiable draw: every ticket, cells, cutoffs, reserves, result hash. */
    private Callable<?> fairdraw() {
        return () -> sealed.draw(SHARES, List.of());
    }

    /** What most systems run: the database sorts by random(). */
    private static List<String> orderByRandom(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet drawn = statement.executeQuery("SELECT id FROM subject ORDER BY random() LIMIT " + COUNT)) {
            while (drawn.next()) {
                ids.add(drawn.getString(1));
            }
        }
        return ids;
    }

    /** What careful systems run: a shuffle with the JDK's secure random numbers. */
    private List<String> shuffle() {
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, COUNT));
    }
}
