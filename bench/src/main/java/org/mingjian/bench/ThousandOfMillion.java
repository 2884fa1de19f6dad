package org.mingjian.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
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
import java.util.concurrent.TimeUnit;
import org.fairdraw.DrawOutcome;
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
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * 1,000 of 1,000,000: the verifiable draw beside what others use, on the same rows in the same run. All of them keep
 * their rows in memory; the draw also computes cutoffs, reserves and the hash of its result.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-Xmx4g", "-XX:+UseSerialGC"})
public class ThousandOfMillion {
    private static final int POOL = 1_000_000;
    private static final int COUNT = 1_000;
    private static final Map<String, String> SHARES = Map.of("a", "1".repeat(64), "b", "2".repeat(64));

    private List<SubjectRow> rows = List.of();
    private List<String> ids = List.of();
    private SealedDraw sealed = none();
    private EmbeddedPostgres postgres = unset();
    private Connection connection = unset();
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T unset() {
        return (T) null;
    }

    private static SealedDraw none() {
        return unset();
    }

    /** Makes the pool, seals the draw and fills the table; none of it is measured. */
    @Setup(Level.Trial)
    public void prepare() throws IOException, SQLException {
        List<SubjectRow> made = new ArrayList<>(POOL);
        for (int i = 0; i < POOL; i++) {
            String id = String.format(Locale.ROOT, "9133%014d", i);
            String district = String.format(Locale.ROOT, "3301%02d", 1 + i % 12);
            made.add(new SubjectRow(id, List.of(i % 5 == 0 ? "KEY" : "GEN", district), 1 + i % 3, RowStatus.ELIGIBLE));
        }
        rows = List.copyOf(made);
        ids = rows.stream().map(SubjectRow::id).toList();
        sealed = seal();
        postgres = EmbeddedPostgres.builder().setServerConfig("shared_buffers", "512MB").start();
        connection = postgres.getPostgresDatabase().getConnection();
        fill();
    }

    private SealedDraw seal() {
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

    private void fill() throws SQLException {
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

    @TearDown(Level.Trial)
    public void stop() throws SQLException, IOException {
        connection.close();
        postgres.close();
    }

    /** The verifiable draw: every ticket, cells, cutoffs, reserves, result hash. */
    @Benchmark
    public DrawOutcome fairdraw() {
        return sealed.draw(SHARES, List.of());
    }

    /** What most systems run: the database sorts by random(). */
    @Benchmark
    public void postgresOrderByRandom(Blackhole hole) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet drawn = statement.executeQuery("SELECT id FROM subject ORDER BY random() LIMIT " + COUNT)) {
            while (drawn.next()) {
                hole.consume(drawn.getString(1));
            }
        }
    }

    /** What careful systems run: a shuffle with the JDK's secure random numbers. */
    @Benchmark
    public List<String> secureRandomShuffle() {
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, COUNT));
    }
}
