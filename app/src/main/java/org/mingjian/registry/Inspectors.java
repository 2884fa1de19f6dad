package org.mingjian.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of inspectors (执法检查人员名录库, REG-05). */
@Service
public class Inspectors implements RecordBook<Inspector> {
    private final InspectorRows rows;
    private final Keeper keeper;
    private final Books books;
    private final Changes changes;
    private final Imports imports;
    private final ImportRuns runs;
    private final Clock clock;
    private final Privacy privacy;
    private final Hand hand = new Hand();

    Inspectors(
            InspectorRows rows, Keeper keeper, Books books, Changes changes, Imports imports, ImportRuns runs,
            Clock clock, Privacy privacy
    ) {
        this.rows = rows;
        this.keeper = keeper;
        this.books = books;
        this.changes = changes;
        this.imports = imports;
        this.runs = runs;
        this.clock = clock;
        this.privacy = privacy;
    }

    @Override
    public BookKind kind() {
        return BookKind.INSPECTORS;
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

    /** Returns the first day on which a certificate of the agency's inspectors in that state ends. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> firstEnd(UUID agencyId, CertificateState state) {
        return rows.firstEnd(new InspectorFilter(Set.of(agencyId), "", "", state.name()), LocalDate.now(clock));
    }

    @Override
    public long count(RecordFilter filter) {
        return count(filter.ofInspectors());
    }

    /** Returns a page of the filtered inspectors by certificate number. */
    public List<Inspector> page(InspectorFilter filter, int size, long offset) {
        return rows.page(filter, LocalDate.now(clock), size, offset);
    }

    @Override
    @Transactional(readOnly = true)
    public void export(RecordFilter filter, SheetWriter sheet) {
        Keeper.write(InspectorForm.COLUMNS, rows.stream(filter.ofInspectors(), LocalDate.now(clock)), sheet);
    }

    /** Finds an inspector by the record's id in the registries of these agencies (SEC-07). */
    public Optional<Inspector> find(Collection<UUID> scope, long id) {
        return rows.find(scope, id);
    }

    @Override
    public Optional<Inspector> at(Collection<UUID> scope, UUID own, String address) {
        return SqlValues.number(address).flatMap(id -> find(scope, id));
    }

    /** Finds an inspector by certificate number in the registries of these agencies, first in {@code own} (SEC-07). */
    public Optional<Inspector> find(Collection<UUID> scope, UUID own, String certificate) {
        return rows.find(scope, own, certificate);
    }

    @Override
    public List<Change> history(Inspector inspector) {
        return changes.of(BookKind.INSPECTORS, inspector.id());
    }

    @Override
    public Optional<LocalDate> reviewedOn(UUID agencyId) {
        return books.reviewedOn(agencyId, BookKind.INSPECTORS);
    }

    @Override
    public ImportOutcome importSheet(Actor actor, Path file, String name, UUID key) {
        return imports.run(new Imports.Request(actor, file, name, key, name), InspectorTable.TABLE, new InspectorForm(),
                (row, line) -> InspectorTable.write(row, line, privacy), (request, at, today) -> {});
    }

    @Override
    public Optional<ImportRun> importRun(UUID agencyId, UUID key) {
        return runs.find(agencyId, BookKind.INSPECTORS, key);
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
        Inspector inspector,
        long version,
        Map<String, String> typed,
        String reason
    ) {
        return keeper.change(hand, actor, inspector, version, typed, reason);
    }

    /** What is typed by hand. */
    private final class Hand implements Kept<Inspector, InspectorLine> {
        @Override
        public BookKind kind() {
            return BookKind.INSPECTORS;
        }

        @Override
        public Acts acts() {
            return new Acts("INSPECTOR_ADDED", "INSPECTOR_CHANGED");
        }

        @Override
        public SheetForm<InspectorLine> form(Actor actor, boolean adding) {
            return new InspectorForm();
        }

        @Override
        public List<SheetColumn> identity() {
            return List.of(InspectorForm.CERTIFICATE);
        }

        @Override
        public Map<String, String> words(InspectorLine line) {
            return InspectorWords.of(line);
        }

        @Override
        public boolean insert(UUID agency, InspectorLine line, byte[] salt, Instant at, UUID by) {
            return rows.add(agency, line, salt, at, by);
        }

        @Override
        public boolean update(Inspector inspector, long version, InspectorLine line) {
            return rows.change(inspector.id(), version, line);
        }

        @Override
        public Fault taken(InspectorLine line) {
            return Fault.of(InspectorForm.CERTIFICATE.key(), "registry.fault.certificate-taken", line.certificate());
        }

        @Override
        public String nameOf(InspectorLine line) {
            return line.certificate();
        }

        @Override
        public Json.Obj named(InspectorLine line, byte[] salt) {
            return Json.object("inspector", Salt.hash(salt, line.certificate()));
        }

        @Override
        public byte[] salt(Inspector inspector) {
            return rows.salt(inspector.id());
        }
    }
}
