package org.mingjian.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.mandate.Jurisdictions;
import org.mingjian.shell.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of inspection subjects (检查对象名录库, REG-01, REG-03). */
@Service
public class Subjects implements RecordBook<Subject> {
    private final SubjectRows rows;
    private final SubjectPool pool;
    private final VisitRows visits;
    private final Inspections inspections;
    private final Books books;
    private final Changes changes;
    private final Imports imports;
    private final ImportRuns runs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Keeper keeper;
    private final Jurisdictions jurisdictions;
    private final Hand hand = new Hand();

    Subjects(
            SubjectRows rows, SubjectPool pool, VisitRows visits, Inspections inspections, Books books, Changes changes,
            Imports imports,
            ImportRuns runs,
            JdbcClient jdbc, Clock clock, Keeper keeper, Jurisdictions jurisdictions
    ) {
        this.rows = rows;
        this.pool = pool;
        this.visits = visits;
        this.inspections = inspections;
        this.books = books;
        this.changes = changes;
        this.imports = imports;
        this.runs = runs;
        this.jdbc = jdbc;
        this.clock = clock;
        this.keeper = keeper;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public BookKind kind() {
        return BookKind.SUBJECTS;
    }

    @Override
    public long count(RecordFilter filter) {
        return count(filter.ofSubjects());
    }

    @Override
    @Transactional(readOnly = true)
    public void export(RecordFilter filter, SheetWriter sheet) {
        export(filter.ofSubjects(), sheet);
    }

    @Override
    public Optional<Subject> at(Collection<UUID> scope, UUID own, String address) {
        return find(scope, own, address);
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

    @Override
    public List<Change> history(Subject subject) {
        return changes.of(BookKind.SUBJECTS, subject.id());
    }

    /** Returns the grades that the agency's registry uses, for a choice. */
    public List<String> grades(UUID agencyId) {
        return rows.grades(agencyId);
    }

    @Override
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

    /** Returns the active key units and blacklisted units of an agency's registry, in the order of their codes. */
    @Transactional(readOnly = true)
    public List<PoolSubject> flagged(UUID agencyId) {
        return pool.flagged(agencyId);
    }

    /** Counts the active subjects of these industries; none means all. */
    @Transactional(readOnly = true)
    public SubjectCount count(UUID agencyId, Set<String> industries) {
        return pool.count(agencyId, industries);
    }

    /** Returns the registered name of each of these codes that the agency's registry has, active or not. */
    @Transactional(readOnly = true)
    public Map<String, String> names(UUID agencyId, Set<String> codes) {
        return pool.names(agencyId, codes);
    }

    /** Returns the grade (分级) of each of these codes whose record has one. */
    @Transactional(readOnly = true)
    public Map<String, String> grades(UUID agencyId, Set<String> codes) {
        return pool.grades(agencyId, codes);
    }

    @Override
    public ImportOutcome importSheet(Actor actor, Path file, String name, UUID key) {
        LocalDate today = LocalDate.now(clock);
        return imports.run(new Imports.Request(actor, file, name, key, name), SubjectTable.TABLE,
                form(actor, today), SubjectTable::write, this::afterImport);
    }

    private SubjectForm form(Actor actor, LocalDate today) {
        return new SubjectForm(today, RegionWatch.of(jurisdictions.of(actor.agencyId(), today)));
    }

    private void afterImport(Imports.Request request, Instant at, LocalDate today) {
        UUID agency = request.actor().agencyId();
        jdbc.sql(SubjectTable.REVIEW_UNCHANGED).param("agency", agency).param("today", today).update();
        List<VisitRows.Added> added = jdbc.sql(SubjectTable.ADD_VISITS)
                .param("agency", agency)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new VisitRows.Added(row.getLong(1), row.getString(2),
                        Optional.ofNullable(row.getObject(3, LocalDate.class))))
                .list();
        inspections.record(request.actor(), added, today);
    }

    @Override
    public Optional<ImportRun> importRun(UUID agencyId, UUID key) {
        return runs.find(agencyId, BookKind.SUBJECTS, key);
    }

    @Override
    @Transactional
    public Outcome<String> add(Actor actor, Map<String, String> typed) {
        return keeper.add(hand, actor, typed);
    }

    @Override
    @Transactional
    public Outcome<String> change(
        Actor actor,
        Subject subject,
        long version,
        Map<String, String> typed,
        String reason
    ) {
        return keeper.change(hand, actor, subject, version, typed, reason);
    }

    /** What is typed by hand; subjects are public, so that the ledger names them as they are. */
    private final class Hand implements Kept<Subject, SubjectLine> {
        @Override
        public BookKind kind() {
            return BookKind.SUBJECTS;
        }

        @Override
        public Acts acts() {
            return new Acts("SUBJECT_ADDED", "SUBJECT_CHANGED");
        }

        @Override
        public SheetForm<SubjectLine> form(Actor actor, boolean adding) {
            return Subjects.this.form(actor, LocalDate.now(clock));
        }

        @Override
        public List<SheetColumn> identity() {
            return List.of(SubjectForm.CODE);
        }

        @Override
        public Map<String, String> words(SubjectLine line) {
            return SubjectWords.of(line);
        }

        @Override
        public boolean insert(UUID agency, SubjectLine line, byte[] salt, Instant at, UUID by) {
            return rows.add(agency, line, LocalDate.ofInstant(at, clock.getZone()), at, by);
        }

        @Override
        public boolean update(Subject subject, long version, SubjectLine line) {
            return rows.change(subject.id(), version, line, LocalDate.now(clock));
        }

        @Override
        public Fault taken(SubjectLine line) {
            return Fault.of(SubjectForm.CODE.key(), "registry.fault.code-taken", line.code());
        }

        @Override
        public String nameOf(SubjectLine line) {
            return line.code();
        }

        @Override
        public Json.Obj named(SubjectLine line, byte[] salt) {
            return Json.object("code", line.code());
        }

        @Override
        public byte[] salt(Subject subject) {
            return new byte[0];
        }
    }
}
