package org.mingjian.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of inspectors (执法检查人员名录库, REG-05). */
@Service
public class Inspectors {
    private final InspectorRows rows;
    private final Books books;
    private final Changes changes;
    private final Imports imports;
    private final ImportRuns runs;
    private final Ledger ledger;
    private final Clock clock;

    Inspectors(
            InspectorRows rows, Books books, Changes changes, Imports imports, ImportRuns runs, Ledger ledger,
            Clock clock
    ) {
        this.rows = rows;
        this.books = books;
        this.changes = changes;
        this.imports = imports;
        this.runs = runs;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Returns the agency's inspectors in service by certificate number. Those whose certificate has lapsed are among
     * them: who asks says on which day it must be valid, and shows the others with the reason.
     */
    public List<Inspector> ofAgency(UUID agencyId) {
        return rows.ofAgency(agencyId);
    }

    /** Returns the number of inspectors that the filter leaves. */
    public long count(InspectorFilter filter) {
        return rows.count(filter, LocalDate.now(clock));
    }

    /** Returns a page of the filtered inspectors by certificate number. */
    public List<Inspector> page(InspectorFilter filter, int size, long offset) {
        return rows.page(filter, LocalDate.now(clock), size, offset);
    }

    /** Writes all filtered inspectors by certificate number; imported again, the sheet changes nothing. */
    @Transactional(readOnly = true)
    public void export(InspectorFilter filter, SheetWriter sheet) {
        sheet.row(InspectorForm.COLUMNS.stream().map(SheetColumn::header).toList());
        try (Stream<Inspector> stream = rows.stream(filter, LocalDate.now(clock))) {
            stream.forEach(inspector -> {
                Map<String, String> words = inspector.words();
                sheet.row(InspectorForm.COLUMNS.stream().map(column -> words.getOrDefault(column.key(), "")).toList());
            });
        }
    }

    /** Finds an inspector by the record's id in the registries of these agencies (SEC-07). */
    public Optional<Inspector> find(Collection<UUID> scope, long id) {
        return rows.find(scope, id);
    }

    /** Finds an inspector by certificate number in the registries of these agencies, first in {@code own} (SEC-07). */
    public Optional<Inspector> find(Collection<UUID> scope, UUID own, String certificate) {
        return rows.find(scope, own, certificate);
    }

    /** Returns who changed what, newest first. */
    public List<Change> history(Inspector inspector) {
        return changes.of(BookKind.INSPECTORS, inspector.id());
    }

    /** Returns the day of the registry's last review, if it ever had one (REG-03). */
    public Optional<LocalDate> reviewedOn(UUID agencyId) {
        return books.reviewedOn(agencyId, BookKind.INSPECTORS);
    }

    /** Imports a sheet into the registry of the actor's agency, as {@link Subjects#importSheet} does. */
    public ImportOutcome importSheet(Actor actor, Path file, String name, UUID key) {
        return imports.run(new Imports.Request(actor, file, name, key, name), InspectorTable.TABLE, new InspectorForm(),
                InspectorTable::write, (request, at, today) -> {});
    }

    /** Finds an import of the agency by its key. */
    public Optional<ImportRun> importRun(UUID agencyId, UUID key) {
        return runs.find(agencyId, BookKind.INSPECTORS, key);
    }

    /** Adds an inspector typed by hand; the values stand under the columns' keys. */
    @Transactional
    public Outcome<String> add(Actor actor, Map<String, String> typed) {
        TypedForm.Reading<InspectorLine> reading = TypedForm.read(new InspectorForm(), typed);
        if (!reading.faults().isEmpty()) {
            return new Outcome.Refused<>(reading.faults());
        }
        InspectorLine line = reading.line();
        byte[] salt = Salt.fresh();
        books.lock(actor.agencyId(), BookKind.INSPECTORS);
        if (!rows.add(actor.agencyId(), line, salt, clock.instant(), actor.accountId())) {
            return Outcome.refused(Fault.of(InspectorForm.CERTIFICATE.key(), "registry.fault.certificate-taken",
                    line.certificate()));
        }
        books.grow(actor.agencyId(), BookKind.INSPECTORS, 1);
        ledger.append("INSPECTOR_ADDED", actor.agencyCode(), actor.accountId().toString(),
                Json.object("inspector", Salt.hash(salt, line.certificate())));
        return new Outcome.Done<>(line.certificate());
    }

    /** Changes an inspector of the actor's own agency, as {@link Subjects#change} does. */
    @Transactional
    public Outcome<String> change(
        Actor actor,
        Inspector inspector,
        long version,
        Map<String, String> typed,
        String reason
    ) {
        if (!inspector.agencyId().equals(actor.agencyId())) {
            throw new IllegalArgumentException("The inspector " + inspector.id() + " is not of the actor's agency.");
        }
        Map<String, String> values = new HashMap<>(typed);
        values.put(InspectorForm.CERTIFICATE.key(), inspector.certificate());
        TypedForm.Reading<InspectorLine> reading = TypedForm.read(new InspectorForm(), values);
        List<Fault> faults = Reasons.with(reading.faults(), reason);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        List<Changes.Difference> differences = SubjectWords.differences(InspectorWords.of(inspector),
                InspectorWords.of(reading.line()));
        if (!rows.change(inspector.id(), version, reading.line())) {
            return Outcome.refused(Fault.ofForm("registry.fault.changed-meanwhile"));
        }
        changes.add(BookKind.INSPECTORS, inspector.id(), actor, clock.instant(), reason.strip(), differences);
        ledger.append("INSPECTOR_CHANGED", actor.agencyCode(), actor.accountId().toString(),
                Json.object("inspector", Salt.hash(rows.salt(inspector.id()), inspector.certificate()), "fields",
                        differences.stream().map(Changes.Difference::field).toList()));
        return new Outcome.Done<>(inspector.certificate());
    }
}
