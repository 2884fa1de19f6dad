package org.mingjian.registry;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.springframework.beans.factory.annotation.Value;
import org.mingjian.registry.grid.GridLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one way in which a sheet enters a registry: all or nothing, once for each press of the button, recorded. */
@Component
class Imports {
    private static final int SALT = 32;

    private final ImportRuns runs;
    private final BookMerge merge;
    private final Books books;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ImportWatches watches;
    private final GridLimits limits;
    private final SecureRandom random = new SecureRandom();

    Imports(
            ImportRuns runs, BookMerge merge, Books books, Ledger ledger, TransactionTemplate transaction, Clock clock,
            ImportWatches watches,
            @Value("${mingjian.registry.most-rows:" + Sheets.MOST_ROWS + "}") int mostRows
    ) {
        this.runs = runs;
        this.merge = merge;
        this.books = books;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
        this.watches = watches;
        this.limits = GridLimits.ofRows(mostRows);
    }

    /**
     * What an import is about.
     *
     * @param actor who imports, into their own agency's registry
     * @param file the uploaded file
     * @param name its name as the user gave it
     * @param key the key that the form carried
     * @param reason why, for the history
     */
    record Request(Actor actor, Path file, String name, UUID key, String reason) {}

    /** What a registry does with its lines once they are merged, such as recording visits. */
    interface Afterwards {
        void run(Request request, Instant at, LocalDate today);
    }

    GridLimits limits() {
        return limits;
    }

    <L> ImportOutcome run(
        Request request,
        BookTable table,
        SheetForm<L> form,
        BookMerge.LineWriter<L> writer,
        Afterwards afterwards
    ) {
        String hash = FileDigest.hex(request.file());
        ImportWatch watch = watches.of(request.actor().agencyId(), request.key());
        ImportOutcome outcome = transaction.execute(status -> {
            Instant now = clock.instant();
            if (!runs.begin(request.key(), hash, table.kind(), request.name(), request.actor(), now)) {
                return new ImportOutcome.Imported(find(request, table.kind()), true);
            }
            SheetScan.End end = merge.load(table, request.file(), request.name(), form, limits, writer, watch);
            if (end.faultTotal() > 0) {
                status.setRollbackOnly();
                return new ImportOutcome.Faulty(end.faults(), end.faultTotal());
            }
            watch.merging(end.rows());
            LocalDate today = LocalDate.ofInstant(now, clock.getZone());
            books.lock(request.actor().agencyId(), table.kind());
            BookMerge.Merged merged = merge.merge(table, end, request.actor(), request.reason(), now, today);
            afterwards.run(request, now, today);
            books.grow(request.actor().agencyId(), table.kind(), merged.added());
            books.review(request.actor().agencyId(), table.kind(), today);
            record(request, table.kind(), hash, end, merged);
            return new ImportOutcome.Imported(find(request, table.kind()), false);
        });
        if (outcome == null) {
            throw new IllegalStateException("The transaction of an import gave no outcome.");
        }
        return outcome;
    }

    /** Only the registry of subjects is public, so the digests of the others' files are salted. */
    private void record(Request request, BookKind kind, String hash, SheetScan.End end, BookMerge.Merged merged) {
        byte[] salt = new byte[kind == BookKind.SUBJECTS ? 0 : SALT];
        random.nextBytes(salt);
        String file = FileDigest.hex(request.file(), salt);
        long index = ledger.append(kind.name() + "_IMPORTED", request.actor().agencyCode(),
                request.actor().accountId().toString(), Json.object("file", file, "rows", end.rows(), "new",
                        merged.added(), "changed", merged.changed()))
                .index();
        runs.end(request.actor().agencyId(), request.key(), hash, end, merged.added(), merged.changed(), salt, index);
    }

    private ImportRun find(Request request, BookKind kind) {
        return runs.find(request.actor().agencyId(), kind, request.key())
                .orElseThrow(
                        () -> new IllegalStateException("The import " + request.key() + " is not of " + kind + "."));
    }
}
