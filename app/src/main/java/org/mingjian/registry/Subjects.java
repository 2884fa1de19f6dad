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
import java.util.stream.Gatherers;
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
    private static final int EXPORTED = 500;

    private final SubjectRows rows;
    private final SubjectLists lists;
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
    private final Privacy privacy;
    private final GradeSchemes schemes;
    private final Jurisdictions jurisdictions;
    private final Hand hand = new Hand();

    Subjects(
            SubjectRows rows, SubjectLists lists, SubjectPool pool, VisitRows visits, Inspections inspections,
            Books books, Changes changes,
            Imports imports,
            ImportRuns runs,
            JdbcClient jdbc, Clock clock, Keeper keeper, Privacy privacy, GradeSchemes schemes,
            Jurisdictions jurisdictions
    ) {
        this.rows = rows;
        this.lists = lists;
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
        this.privacy = privacy;
        this.schemes = schemes;
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
     * Returns how many subjects a list has to show. A narrowed list is counted no further than {@link Found#MOST}, so
     * that what half of a million subjects are is answered as fast as anything else.
     */
    public Found found(SubjectFilter filter) {
        if (filter.unfiltered() && filter.agencies().size() == 1) {
            return new Found(count(filter), false);
        }
        long counted = lists.count(filter, Found.MOST);
        return new Found(Math.min(counted, Found.MOST), counted > Found.MOST);
    }

    /** Returns the part of the filtered subjects at a place, of so many at most, in the order of their codes. */
    public SubjectPart part(SubjectFilter filter, Found found, SubjectPlace place, int size) {
        return SubjectPart.of(place, lists.at(filter, found.more(), place, size + 1), size);
    }

    /** Returns the first of the filtered subjects in the order of their codes, at most so many. */
    public List<Subject> first(SubjectFilter filter, int most) {
        return part(filter, found(filter), new SubjectPlace.First(), most).subjects();
    }

    /** Says whether there are more than so many, without counting them all. */
    public boolean moreThan(SubjectFilter filter, long most) {
        return lists.count(filter, most) > most;
    }

    /** Finds a subject by its code in the registries of these agencies, first in {@code own} (SEC-07). */
    public Optional<Subject> find(Collection<UUID> scope, UUID own, String code) {
        return rows.find(scope, own, code);
    }

    @Override
    public List<Change> history(Subject subject) {
        return changes.of(BookKind.SUBJECTS, rows.withMerged(subject));
    }

    /** Returns the codes of the subjects that were merged into this one, by code. */
    public List<String> mergedInto(Subject subject) {
        return rows.merged(subject.agencyId())
                .entrySet()
                .stream()
                .filter(one -> one.getValue().equals(subject.code()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Returns the supervising departments that the agency's registry names, for a choice. */
    public List<String> supervisors(UUID agencyId) {
        return rows.supervisors(agencyId);
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
        List<String> aside = rows.asideHeaders(filter);
        List<String> header = new ArrayList<>(SubjectForm.COLUMNS.stream().map(SheetColumn::header).toList());
        header.addAll(aside);
        sheet.row(header);
        try (Stream<Subject> stream = rows.stream(filter)) {
            stream.gather(Gatherers.windowFixed(EXPORTED)).forEach(some -> write(some, aside, sheet));
        }
    }

    /** Visits are looked up for some subjects at a time, so that an export needs the same memory for any number. */
    private void write(List<Subject> some, List<String> aside, SheetWriter sheet) {
        Map<String, String> checked = visits.checked(some, LocalDate.now(clock).getYear());
        for (Subject subject : some) {
            Map<String, String> words = subject.words();
            words.put(ContactsForm.CONTACTS.key(), ContactsForm.write(privacy.maskedContacts(subject), "；"));
            Map<String, String> kept = privacy.maskedAside(BookKind.SUBJECTS, subject.code(), subject.aside());
            words.put(SubjectForm.CHECKED.key(), checked.getOrDefault(subject.agencyId() + subject.code(), ""));
            List<String> cells = new ArrayList<>();
            SubjectForm.COLUMNS.forEach(column -> cells.add(words.getOrDefault(column.key(), "")));
            aside.forEach(name -> cells.add(kept.getOrDefault(name, "")));
            sheet.row(cells);
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
                new SubjectForm(today, rules(actor.agencyId(), today)), SubjectTable::write, this::afterImport);
    }

    private SubjectRules rules(UUID agency, LocalDate today) {
        return new SubjectRules(privacy, schemes.of(agency), rows.merged(agency),
                RegionWatch.of(jurisdictions.of(agency, today)));
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
        return subject.mergedInto().isPresent()
                ? Outcome.refused(Fault.ofForm("registry.doubles.fault.merged", subject.mergedInto().get()))
                : keeper.change(hand, actor, subject, version, typed, reason);
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
            LocalDate today = LocalDate.now(clock);
            return new SubjectForm(today, rules(actor.agencyId(), today));
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
