package org.mingjian.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.LogExtract;
import org.jspecify.annotations.Nullable;
import org.mingjian.ledger.UnusableLedger.Fault;

/**
 * A ledger in a folder, for the command line: {@code ledger.jsonl} holds a line for each entry as VDP §15.4 writes
 * them, {@code heads.jsonl} the signed tree heads that were given out. Opening reads and checks all of it. One process
 * at a time; an entry counts when {@code append} returns.
 */
public final class FileLedger implements Journal, AutoCloseable {
    private final Signer signer;
    private final Suite suite;
    private final String owner;
    private final Clock clock;
    private final FileChannel lock;
    private final AppendFile entryFile;
    private final AppendFile headFile;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final MemoryTree tree;
    private @Nullable SignedHead lastHead;

    private FileLedger(Path folder, Signer signer, String owner, Clock clock, FileChannel lock)
            throws IOException, UnusableLedger {
        this.signer = signer;
        this.suite = signer.suite();
        this.tree = new MemoryTree(suite);
        this.owner = owner;
        this.clock = clock;
        this.lock = lock;
        Path entryPath = folder.resolve("ledger.jsonl");
        Path headPath = folder.resolve("heads.jsonl");
        this.entryFile = AppendFile.open(entryPath);
        this.headFile = AppendFile.open(headPath);
        for (byte[] line : entryFile.lines()) {
            readEntry(entryPath, line);
        }
        int number = 0;
        for (byte[] line : headFile.lines()) {
            readHead(headPath, ++number, line);
        }
    }

    /**
     * Opens the ledger in a folder, made on first use, in the suite of its signer.
     *
     * @param owner whose key it is, free text of the extract's key line
     * @throws UnusableLedger where another process has it open, or its content contradicts itself
     */
    public static FileLedger open(Path folder, Signer signer, String owner, Clock clock)
            throws IOException, UnusableLedger {
        Files.createDirectories(folder);
        FileChannel lock = lock(folder.resolve("ledger.lock"));
        try {
            return new FileLedger(folder, signer, owner, clock, lock);
        } catch (IOException | UnusableLedger | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Returns the lines that a crash had cut off and that opening set aside: nothing confirmed was in them. */
    public List<TornLine> torn() {
        return Stream.of(entryFile, headFile).flatMap(file -> file.torn().stream()).toList();
    }

    /** {@inheritDoc} An {@link UncheckedIOException} where the disk refuses; then nothing was recorded. */
    @Override
    public synchronized LedgerEntry append(String type, String org, String actor, Json.Obj body) {
        LedgerEntry entry = LedgerEntry
                .make(tree.size(), clock.instant(), lastAt(), type, org, actor, body);
        write(entryFile, Json.object("entry", entry.json(), "index", entry.index()).canonical());
        keep(entry);
        return entry;
    }

    @Override
    public synchronized LogExtract extract(List<Long> indexes) {
        Proofs proofs = new Proofs(suite, tree.size(), indexes);
        List<LedgerEntry> wanted = new TreeSet<>(indexes)
                .stream()
                .map(index -> entries.get(Math.toIntExact(index)))
                .toList();
        return proofs.extract(wanted, signedHead(proofs.root(tree)), signer, owner, tree);
    }

    /** Returns the number of entries, which is the next one's index. */
    public synchronized long size() {
        return tree.size();
    }

    /** Returns the entry at an index, if the log is long enough. */
    public synchronized Optional<LedgerEntry> entry(long index) {
        return index >= 0 && index < entries.size() ? Optional.of(entries.get((int) index)) : Optional.empty();
    }

    /** Returns all entries by index. */
    public synchronized List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public Signer signer() {
        return signer;
    }

    @Override
    public synchronized void close() throws IOException {
        try (lock; headFile; entryFile) {
            // Closing the lock's channel releases the lock.
        }
    }

    private SignedHead signedHead(byte[] root) {
        if (lastHead != null && lastHead.head().size() == tree.size() && lastHead.key().equals(signer.keyId())) {
            return lastHead;
        }
        Instant time = LedgerEntry.notDecreasing(clock.instant(), lastAt());
        SignedHead head = SignedHead.sign(tree.size(), root, time, signer);
        write(headFile, HeadLine.write(head));
        lastHead = head;
        return head;
    }

    private Instant lastAt() {
        return entries.isEmpty() ? Instant.MIN : entries.getLast().at();
    }

    private void keep(LedgerEntry entry) {
        entries.add(entry);
        tree.add(entry.canonical());
    }

    private void readEntry(Path file, byte[] line) throws UnusableLedger {
        long index = tree.size();
        try {
            if (!(Json.parseCanonical(line) instanceof Json.Obj json) || json.members().size() != 2
                    || !new Json.Int(index).equals(json.members().get("index"))
                    || !(json.members().get("entry") instanceof Json.Obj body)) {
                throw new MalformedInput("line", "", "must be {entry, index} with index " + index + " (VDP §15.4)");
            }
            LedgerEntry entry = LedgerEntry.read(index, body.canonical());
            if (entry.at().isBefore(lastAt())) {
                throw new MalformedInput("at", entry.at().toString(), "must not decrease (VDP §9.1)");
            }
            keep(entry);
        } catch (MalformedInput e) {
            throw new UnusableLedger(Fault.LINE_DAMAGED, file, index + 1, String.valueOf(e.getMessage()));
        }
    }

    private void readHead(Path file, int number, byte[] line) throws UnusableLedger {
        SignedHead head;
        try {
            head = HeadLine.read(line);
        } catch (MalformedInput e) {
            throw new UnusableLedger(Fault.LINE_DAMAGED, file, number, String.valueOf(e.getMessage()));
        }
        if (!head.covers(tree)) {
            throw new UnusableLedger(Fault.HEAD_CONTRADICTED, file, number,
                    "the first " + head.head().size() + " entries are not those that this head was signed over");
        }
        if (!head.holdsFor(suite, signer)) {
            throw new UnusableLedger(Fault.LINE_DAMAGED, file, number, "the head's signature is not its key's");
        }
        lastHead = head;
    }

    private static void write(AppendFile file, byte[] line) {
        try {
            file.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger could not be written; nothing was recorded.", e);
        }
    }

    private static FileChannel lock(Path file) throws IOException, UnusableLedger {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // The same answer as for another process.
        }
        channel.close();
        throw new UnusableLedger(Fault.IN_USE, file, 0, "another process has this ledger open");
    }
}
