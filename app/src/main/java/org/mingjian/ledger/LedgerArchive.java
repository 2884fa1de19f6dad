package org.mingjian.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and exports a ledger without the platform that keeps it (SEC-06): in a database, in a folder of the command line,
 * or in an exported file. Nothing is written to what is checked.
 */
public final class LedgerArchive {
    /** What a folder of the command line calls its entries and its heads. */
    static final String ENTRIES = "ledger.jsonl";
    static final String HEADS = "heads.jsonl";

    private final Set<String> pins;
    private final List<NotedHead> noted;

    /**
     * @param pins ids of keys of which one must have signed every head; none to take whatever key is shown
     */
    public LedgerArchive(Set<String> pins) {
        this(pins, List.of());
    }

    /** @param noted heads that somebody noted down, to be compared with each ledger */
    public LedgerArchive(Set<String> pins, List<NotedHead> noted) {
        this.pins = Set.copyOf(pins);
        this.noted = List.copyOf(noted);
    }

    /**
     * Checks a database's ledger; a role that may only read it is enough.
     *
     * @throws MalformedInput where the ledger is kept in a suite that cannot be checked here
     */
    public LedgerReport check(DataSource source) throws MalformedInput {
        JdbcClient jdbc = JdbcClient.create(source);
        LedgerCheck check = new LedgerCheck(suite(suiteOf(jdbc)), pins, noted);
        snapshot(source).executeWithoutResult(status -> walk(source, jdbc).show(check));
        return check.report();
    }

    /**
     * Exports a database's ledger as lines of JSON, however long it is.
     *
     * @param open whether closed entries are written as hashes only
     */
    public void export(DataSource source, OutputStream out, boolean open) {
        JdbcClient jdbc = JdbcClient.create(source);
        snapshot(source).executeWithoutResult(status -> {
            Set<String> decided = open ? new Entries(jdbc, new JdbcTemplate(source)).decided() : Set.of();
            ExportWriter writer = new ExportWriter(out, suiteOf(jdbc), open, decided);
            walk(source, jdbc).show(writer);
            writer.end();
        });
    }

    /**
     * Checks an exported file, or the folder of an organisation of the command line.
     *
     * @throws MalformedInput where the file is no ledger at all, or was cut off
     */
    public LedgerReport check(Path path) throws IOException, MalformedInput {
        if (Files.isDirectory(path)) {
            Suite suite = suiteOf(path);
            LedgerCheck check = new LedgerCheck(suite, pins, noted);
            showFolder(path, suite, check);
            return check.report();
        }
        LedgerCheck check = new LedgerCheck(suite(ExportReader.suite(path)), pins, noted);
        ExportReader.show(path, check);
        return check.report();
    }

    /** Exports the ledger of an organisation of the command line, in full. */
    public void export(Path folder, OutputStream out) throws IOException, MalformedInput {
        Suite suite = suiteOf(folder);
        ExportWriter writer = new ExportWriter(out, suite.name(), false, Set.of());
        showFolder(folder, suite, writer);
        writer.end();
    }

    /** Says whether the folder holds a ledger of the command line. */
    public static boolean isFolder(Path folder) {
        return Files.isRegularFile(folder.resolve(ENTRIES));
    }

    private static Suite suiteOf(Path folder) throws IOException, MalformedInput {
        try {
            return LedgerKeys.suiteOf(folder);
        } catch (UnusableLedger e) {
            throw new MalformedInput(folder.toString(), "", String.valueOf(e.getMessage()));
        }
    }

    private static void showFolder(Path folder, Suite suite, LedgerVisitor visitor)
            throws IOException, MalformedInput {
        Path key = folder.resolve(LedgerKeys.FILE);
        if (Files.isRegularFile(key)) {
            visitor.key(KeyLine.of(suite.signer(Files.readAllBytes(key)),
                    String.valueOf(folder.getFileName())));
        }
        List<SignedHead> heads = new java.util.ArrayList<>();
        Path headFile = folder.resolve(HEADS);
        if (Files.exists(headFile)) {
            for (byte[] line : lines(headFile)) {
                heads.add(HeadLine.read(line));
            }
        }
        heads.sort(java.util.Comparator.comparingLong(head -> head.head().size()));
        long index = 0;
        for (byte[] line : lines(folder.resolve(ENTRIES))) {
            long at = index;
            heads.stream().filter(head -> head.head().size() == at).forEach(visitor::head);
            visitor.entry(entry(suite, line, index++));
        }
        long size = index;
        heads.stream().filter(head -> head.head().size() >= size).forEach(visitor::head);
    }

    /** A damaged line is an entry at the place where it stands, for the check to find. */
    private static StoredEntry entry(Suite suite, byte[] line, long place) {
        try {
            if (Json.parseCanonical(line) instanceof Json.Obj json
                    && json.members().get("index") instanceof Json.Int(long index)
                    && json.members().get("entry") instanceof Json.Obj entry) {
                byte[] data = entry.canonical();
                return StoredEntry.ofFile(index, java.util.Optional.of(data), MerkleTree.leafHash(suite, data));
            }
        } catch (MalformedInput e) {
            // Below.
        }
        return StoredEntry.ofFile(place, java.util.Optional.of(line), MerkleTree.leafHash(suite, line));
    }

    private static List<byte[]> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
        }
    }

    private static Suite suite(String name) throws MalformedInput {
        return Suites.find(name).orElseThrow(() -> new MalformedInput("ledger", name, Suites.RULE));
    }

    /** One look at everything, however long it takes and whoever writes meanwhile. */
    private static TransactionTemplate snapshot(DataSource source) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(source));
        template.setReadOnly(true);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return template;
    }

    private static LedgerWalk walk(DataSource source, JdbcClient jdbc) {
        return new LedgerWalk(new Entries(jdbc, new JdbcTemplate(source)), new Heads(jdbc), new KnownKeys(jdbc),
                new WitnessRows(jdbc));
    }

    private static String suiteOf(JdbcClient jdbc) {
        return new KnownKeys(jdbc).all().stream().map(KnownKey::suite).findFirst().orElse(Suite.S.name());
    }
}
