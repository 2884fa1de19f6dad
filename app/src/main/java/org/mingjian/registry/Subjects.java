package org.mingjian.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of inspection subjects (检查对象名录库, REG-01, REG-03). */
@Service
public class Subjects {
    private final SubjectRows rows;
    private final SubjectPool pool;
    private final VisitRows visits;
    private final Books books;
    private final Changes changes;
    private final Imports imports;
    private final ImportRuns runs;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Subjects(
            SubjectRows rows, SubjectPool pool, VisitRows visits, Books books, Changes changes, Imports imports,
            ImportRuns runs,
            Ledger ledger, JdbcClient jdbc, Clock clock
    ) {
        this.rows = rows;
        this.pool = pool;
        this.visits = visits;
        this.books = books;
        this.changes = changes;
        this.imports = imports;
        this.runs = runs;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the number of subjects that the filter leaves. */
    public long count(SubjectFilter filter) {
        return filter.unfiltered() && filter.agencies().size() == 1
                ? books.size(filter.agencies().iterator().next(), BookKind.SUBJECTS)
                : rows.count(filter);
    }

    /**
     * Returns how many subjects a list has to show. A search by words counts no further than {@link Found#MOST}, so
     * that a word which half of a million names have is answered as fast as any other.
     */
    public Found found(SubjectFilter filter) {
        if (filter.words().isEmpty()) {
            return new Found(count(filter), false);
        }
        long counted = rows.count(filter, Found.MOST);
        return new Found(Math.min(counted, Found.MOST), counted > Found.MOST);
    }

    /** Returns a page of the filtered subjects in the order of their codes. */
    public List<Subject> page(SubjectFilter filter, Found found, int size, long offset) {
        return rows.page(filter, found.more(), size, offset);
    }

    /** Returns a part of the filtered subjects in the order of their codes, without counting them for the caller. */
    public List<Subject> page(SubjectFilter filter, int size, long offset) {
        return page(filter, found(filter), size, offset);
    }

    /** Finds a subject by its code in the registries of these agencies, first in {@code own} (SEC-07). */
    public Optional<Subject> find(Collection<UUID> scope, UUID own, String code) {
        return rows.find(scope, own, code);
    }

    /** Returns who changed what in the subject, newest first. */
    public List<Change> history(Subject subject) {
        return changes.of(BookKind.SUBJECTS, subject.id());
    }

    /** Returns the grades that the agency's registry uses, for a choice. */
    public List<String> grades(UUID agencyId) {
        return rows.grades(agencyId);
    }

    /** Returns the day of the registry's last review, if it ever had one (REG-03). */
    public Optional<LocalDate> reviewedOn(UUID agencyId) {
        return books.reviewedOn(agencyId, BookKind.SUBJECTS);
    }

    /** Writes all filtered subjects in the order of their codes; imported again, the sheet changes nothing. */
    @Transactional(readOnly = true)
    public void export(SubjectFilter filter, SheetWriter sheet) {
        int year = LocalDate.now(clock).getYear();
        Map<String, String> checked = visits.checked(filter.agencies(), year);
        List<String> aside = rows.asideHeaders(filter);
        List<String> header = new ArrayList<>(SubjectForm.COLUMNS.stream().map(SheetColumn::header).toList());
        header.addAll(aside);
        sheet.row(header);
        try (Stream<Subject> stream = rows.stream(filter)) {
            stream.forEach(subject -> {
                Map<String, String> words = subject.words();
                words.put(SubjectForm.CHECKED.key(), checked.getOrDefault(subject.agencyId() + subject.code(), ""));
                List<String> cells = new ArrayList<>();
                SubjectForm.COLUMNS.forEach(column -> cells.add(words.getOrDefault(column.key(), "")));
                aside.forEach(name -> cells.add(subject.aside().getOrDefault(name, "")));
                sheet.row(cells);
            });
        }
    }

    /** Returns the subjects that a draw may look at, in the order of their codes; those no longer active are left out. */
    @Transactional(readOnly = true)
    public List<PoolSubject> pool(UUID agencyId, PoolCondition condition) {
        return pool.of(agencyId, condition);
    }

    /** Returns the registered name of each of these codes that the agency's registry has, active or not. */
    @Transactional(readOnly = true)
    public Map<String, String> names(UUID agencyId, Set<String> codes) {
        return pool.names(agencyId, codes);
    }

    /**
     * Imports a sheet into the registry of the actor's agency: all of it or nothing, and once for each key.
     *
     * @param name the file's name as the user gave it
     * @param key the key that the form carried; a second press brings the same
     */
    public ImportOutcome importSheet(Actor actor, Path file, String name, UUID key) {
        LocalDate today = LocalDate.now(clock);
        return imports.run(new Imports.Request(actor, file, name, key, name), SubjectTable.TABLE,
                new SubjectForm(today), SubjectTable::write, this::afterImport);
    }

    private void afterImport(Imports.Request request, Instant at, LocalDate today) {
        UUID agency = request.actor().agencyId();
        jdbc.sql(SubjectTable.REVIEW_UNCHANGED).param("agency", agency).param("today", today).update();
        jdbc.sql(SubjectTable.ADD_VISITS)
                .param("agency", agency)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Finds an import of the agency by its key. */
    public Optional<ImportRun> importRun(UUID agencyId, UUID key) {
        return runs.find(agencyId, BookKind.SUBJECTS, key);
    }

    /** Adds a subject typed by hand; the values stand under the columns' keys. */
    @Transactional
    public Outcome<String> add(Actor actor, Map<String, String> typed) {
        LocalDate today = LocalDate.now(clock);
        TypedForm.Reading<SubjectLine> reading = TypedForm.read(new SubjectForm(today), typed);
        if (!reading.faults().isEmpty()) {
            return new Outcome.Refused<>(reading.faults());
        }
        SubjectLine line = reading.line();
        books.lock(actor.agencyId(), BookKind.SUBJECTS);
        if (!rows.add(actor.agencyId(), line, today, clock.instant(), actor.accountId())) {
            return Outcome.refused(Fault.of(SubjectForm.CODE.key(), "registry.fault.code-taken", line.code()));
        }
        books.grow(actor.agencyId(), BookKind.SUBJECTS, 1);
        ledger.append("SUBJECT_ADDED", actor.agencyCode(), actor.accountId().toString(),
                Json.object("code", line.code()));
        return new Outcome.Done<>(line.code());
    }

    /**
     * Changes a subject of the actor's own agency, with the reason.
     *
     * @param version the version that the person saw; where it is no longer the present one nothing changes (REL-02)
     */
    @Transactional
    public Outcome<String> change(
        Actor actor,
        Subject subject,
        long version,
        Map<String, String> typed,
        String reason
    ) {
        requireOwn(actor, subject);
        LocalDate today = LocalDate.now(clock);
        Map<String, String> values = new HashMap<>(typed);
        values.put(SubjectForm.CODE.key(), subject.code());
        TypedForm.Reading<SubjectLine> reading = TypedForm.read(new SubjectForm(today), values);
        List<Fault> faults = Reasons.with(reading.faults(), reason);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        List<Changes.Difference> differences = SubjectWords.differences(SubjectWords.of(subject),
                SubjectWords.of(reading.line()));
        if (!rows.change(subject.id(), version, reading.line(), today)) {
            return Outcome.refused(Fault.ofForm("registry.fault.changed-meanwhile"));
        }
        changes.add(BookKind.SUBJECTS, subject.id(), actor, clock.instant(), reason.strip(), differences);
        ledger.append("SUBJECT_CHANGED", actor.agencyCode(), actor.accountId().toString(),
                Json.object("code", subject.code(), "fields",
                        differences.stream().map(Changes.Difference::field).toList()));
        return new Outcome.Done<>(subject.code());
    }

    /** Records that the whole registry was gone through on this day (REG-03). */
    @Transactional
    public void review(Actor actor) {
        books.lock(actor.agencyId(), BookKind.SUBJECTS);
        books.review(actor.agencyId(), BookKind.SUBJECTS, LocalDate.now(clock));
        ledger.append("SUBJECTS_REVIEWED", actor.agencyCode(), actor.accountId().toString(), Json.object());
    }

    private static void requireOwn(Actor actor, Subject subject) {
        if (!subject.agencyId().equals(actor.agencyId())) {
            throw new IllegalArgumentException("The subject " + subject.code() + " is not of the actor's agency.");
        }
    }
}
