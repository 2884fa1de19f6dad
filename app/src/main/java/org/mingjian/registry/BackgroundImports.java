package org.mingjian.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.mingjian.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Imports large sheets while people go on (REG-09): one after the other on this server, and one at a time for each
 * registry. The sheet lies in the data folder until its import has ended. What a stop of the server breaks off is called
 * interrupted at the next start; nothing of it is in the registry, since each import is one transaction.
 */
@Service
public class BackgroundImports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundImports.class);
    private final ImportTasks tasks;
    private final ImportWatches watches;
    private final Clock clock;
    private final Path folder;
    private final String server;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("registry-import").factory());
    private volatile boolean closing;

    BackgroundImports(
            ImportTasks tasks, ImportWatches watches, Clock clock, @Value("${mingjian.data:data}") Path data
    ) {
        this.tasks = tasks;
        this.watches = watches;
        this.clock = clock;
        this.folder = data.toAbsolutePath().normalize().resolve("imports");
        this.server = host() + ":" + folder;
    }

    /** Tells of what a stop of this server broke off, and removes the sheets that it left. */
    @EventListener(ApplicationReadyEvent.class)
    void recover() throws IOException {
        int interrupted = tasks.interrupt(server, clock.instant());
        if (interrupted > 0) {
            LOG.warn("{} imports were interrupted by the last stop; nothing of them was taken over.", interrupted);
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> left = Files.list(folder)) {
                left.filter(Files::isRegularFile).forEach(BackgroundImports::delete);
            }
        }
    }

    /** Returns what this server calls itself in the tasks. */
    String server() {
        return server;
    }

    /** Returns a new empty file in the data folder, readable by this server alone. */
    public Path place() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder), "sheet", ".part");
    }

    /**
     * Starts an import and takes the file over, to delete it afterwards.
     *
     * @param file a file from {@link #place()}; it stays the caller's where nothing is started
     * @param name its name as the user gave it
     * @param key the key that the form carried; a second press brings the same and starts nothing
     * @return whether it was started; else {@link #underWay} or {@link #find} says what there is instead
     */
    public boolean start(Actor actor, RecordBook<?> book, Path file, String name, UUID key) {
        String hash = FileDigest.hex(file);
        try {
            if (!tasks.begin(actor, book.kind(), key, hash, name, server, clock.instant())) {
                return false;
            }
        } catch (DuplicateKeyException anotherWasQuicker) {
            return false;
        }
        worker.execute(() -> work(actor, book, file, name, key));
        return true;
    }

    /** Returns the import of this key, if there is or was one in the background. */
    public Optional<ImportTask> find(UUID agency, BookKind kind, UUID key) {
        return tasks.find(agency, kind, key);
    }

    /** Returns the registry's last import in the background. */
    public Optional<ImportTask> latest(UUID agency, BookKind kind) {
        return tasks.latest(agency, kind);
    }

    /** Returns the import that goes on in this registry. */
    public Optional<ImportTask> underWay(UUID agency, BookKind kind) {
        return tasks.underWay(agency, kind);
    }

    /** Asks an import to stop; returns false where its rows are going into the registry already, or it has ended. */
    public boolean cancel(UUID agency, BookKind kind, UUID key) {
        return tasks.cancel(agency, kind, key);
    }

    @Override
    public void close() {
        closing = true;
        worker.shutdownNow();
    }

    private void work(Actor actor, RecordBook<?> book, Path file, String name, UUID key) {
        UUID agency = actor.agencyId();
        try {
            if (closing) {
                return;
            }
            watches.put(agency, key, new Steps(agency, key));
            step(agency, key, ImportState.READING, 0);
            switch (book.importSheet(actor, file, name, key)) {
                case ImportOutcome.Imported imported -> end(agency, key, ImportState.DONE, "", 0);
                case ImportOutcome.Faulty faulty ->
                    end(agency, key, ImportState.FAULTY, FaultsJson.write(faulty.faults()), faulty.total());
            }
        } catch (ImportStopped e) {
            end(agency, key, ImportState.CANCELLED, "", 0);
        } catch (RuntimeException e) {
            failed(agency, key, e);
        } finally {
            watches.remove(agency, key);
            delete(file);
        }
    }

    /** While the server stops its database may be gone already; then the next start says what became of the import. */
    private void failed(UUID agency, UUID key, RuntimeException fault) {
        if (closing) {
            return;
        }
        LOG.error("The import {} failed; nothing of it was taken over.", key, fault);
        end(agency, key, ImportState.FAILED, "", 0);
    }

    private void end(UUID agency, UUID key, ImportState state, String faults, int total) {
        tasks.end(agency, key, state, faults, total, clock.instant());
    }

    private void step(UUID agency, UUID key, ImportState state, int rows) {
        if (!tasks.step(agency, key, state, rows)) {
            throw new ImportStopped();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded sheet " + file + " cannot be deleted.", e);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }

    /** Writes down how far an import is. */
    private final class Steps implements ImportWatch {
        private final UUID agency;
        private final UUID key;

        Steps(UUID agency, UUID key) {
            this.agency = agency;
            this.key = key;
        }

        @Override
        public void read(int rows) {
            step(agency, key, ImportState.READING, rows);
        }

        @Override
        public void merging(int rows) {
            step(agency, key, ImportState.MERGING, rows);
        }
    }
}
