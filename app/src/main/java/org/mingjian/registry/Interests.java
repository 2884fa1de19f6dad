package org.mingjian.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of interests between inspectors and subjects (利害关系, REG-08). */
@Service
public class Interests {
    private final InterestRows rows;
    private final InspectorRows inspectors;
    private final Books books;
    private final Changes changes;
    private final Imports imports;
    private final ImportRuns runs;
    private final Ledger ledger;
    private final Clock clock;

    Interests(
            InterestRows rows, InspectorRows inspectors, Books books, Changes changes, Imports imports,
            ImportRuns runs, Ledger ledger, Clock clock
    ) {
        this.rows = rows;
        this.inspectors = inspectors;
        this.books = books;
        this.changes = changes;
        this.imports = imports;
        this.runs = runs;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns the agency's interests that last, by certificate number and credit code. */
    public List<Interest> ofAgency(UUID agencyId) {
        return rows.ofAgency(agencyId);
    }

    /** Returns the number of interests that the filter leaves. */
    public long count(InterestFilter filter) {
        return rows.count(filter);
    }

    /** Returns a page of the filtered interests by certificate number and credit code. */
    public List<Interest> page(InterestFilter filter, int size, long offset) {
        return rows.page(filter, size, offset);
    }

    /** Writes all filtered interests; imported again, the sheet changes nothing. */
    @Transactional(readOnly = true)
    public void export(InterestFilter filter, SheetWriter sheet) {
        sheet.row(InterestForm.COLUMNS.stream().map(SheetColumn::header).toList());
        try (Stream<Interest> stream = rows.stream(filter)) {
            stream.forEach(interest -> {
                Map<String, String> words = interest.words();
                sheet.row(InterestForm.COLUMNS.stream().map(column -> words.getOrDefault(column.key(), "")).toList());
            });
        }
    }

    /** Finds an interest by its record in the registries of these agencies (SEC-07). */
    public Optional<Interest> find(Collection<UUID> scope, long id) {
        return rows.find(scope, id);
    }

    /** Returns who changed what, newest first. */
    public List<Change> history(Interest interest) {
        return changes.of(BookKind.INTERESTS, interest.id());
    }

    /** Returns the day of the registry's last review, if it ever had one (REG-03). */
    public Optional<LocalDate> reviewedOn(UUID agencyId) {
        return books.reviewedOn(agencyId, BookKind.INTERESTS);
    }

    /**
     * Imports a sheet into the registry of the actor's agency, as {@link Subjects#importSheet} does. A row that refers
     * to nobody in the agency's other two registries is a fault.
     */
    public ImportOutcome importSheet(Actor actor, Path file, String name, UUID key) {
        Set<String> codes = new HashSet<>();
        // One pass for the codes alone: while the lines are copied the connection can ask nothing else.
        InterestReferences gathering = new InterestReferences(certificate -> true, code -> {
            codes.add(code);
            return true;
        });
        SheetScan.scan(file, name, new InterestForm(gathering), imports.limits(), line -> {});
        Set<String> known = rows.known(actor.agencyId(), codes);
        Set<String> certificates = inspectors.certificates(actor.agencyId());
        InterestReferences references = new InterestReferences(certificates::contains, known::contains);
        return imports.run(new Imports.Request(actor, file, name, key, name), InterestTable.TABLE,
                new InterestForm(references), InterestTable::write, (request, at, today) -> {});
    }

    /** Finds an import of the agency by its key. */
    public Optional<ImportRun> importRun(UUID agencyId, UUID key) {
        return runs.find(agencyId, BookKind.INTERESTS, key);
    }

    /** Adds an interest typed by hand; the values stand under the columns' keys. */
    @Transactional
    public Outcome<String> add(Actor actor, Map<String, String> typed) {
        TypedForm.Reading<InterestLine> reading = TypedForm.read(new InterestForm(referencesOf(actor)), typed);
        if (!reading.faults().isEmpty()) {
            return new Outcome.Refused<>(reading.faults());
        }
        byte[] salt = Salt.fresh();
        books.lock(actor.agencyId(), BookKind.INTERESTS);
        if (!rows.add(actor.agencyId(), reading.line(), salt, clock.instant(), actor.accountId())) {
            return Outcome.refused(Fault.of(InterestForm.CODE.key(), "registry.fault.interest-taken"));
        }
        books.grow(actor.agencyId(), BookKind.INTERESTS, 1);
        record(actor, "INTEREST_ADDED", salt, reading.line().certificate(), reading.line().code());
        return new Outcome.Done<>(reading.line().certificate());
    }

    /**
     * Words an interest anew or ends it, with the reason.
     *
     * @param version the version that the person saw; where it is no longer the present one nothing changes (REL-02)
     */
    @Transactional
    public Outcome<String> change(
        Actor actor,
        Interest interest,
        long version,
        Map<String, String> typed,
        String reason
    ) {
        if (!interest.agencyId().equals(actor.agencyId())) {
            throw new IllegalArgumentException("The interest " + interest.id() + " is not of the actor's agency.");
        }
        Map<String, String> values = new HashMap<>(typed);
        values.put(InterestForm.CERTIFICATE.key(), interest.certificate());
        values.put(InterestForm.CODE.key(), interest.code());
        TypedForm.Reading<InterestLine> reading = TypedForm.read(new InterestForm(InterestReferences.unchecked()),
                values);
        List<Fault> faults = Reasons.with(reading.faults(), reason);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        List<Changes.Difference> differences = SubjectWords.differences(
                InterestForm.words(interest.certificate(), interest.code(), interest.kind(), interest.active()),
                InterestForm.words(interest.certificate(), interest.code(), reading.line().kind(),
                        reading.line().active()));
        if (!rows.change(interest.id(), version, reading.line().kind(), reading.line().active())) {
            return Outcome.refused(Fault.ofForm("registry.fault.changed-meanwhile"));
        }
        changes.add(BookKind.INTERESTS, interest.id(), actor, clock.instant(), reason.strip(), differences);
        record(actor, "INTEREST_CHANGED", rows.salt(interest.id()), interest.certificate(), interest.code());
        return new Outcome.Done<>(interest.certificate());
    }

    private InterestReferences referencesOf(Actor actor) {
        Set<String> certificates = inspectors.certificates(actor.agencyId());
        return new InterestReferences(certificates::contains,
                code -> !rows.known(actor.agencyId(), Set.of(code)).isEmpty());
    }

    private void record(Actor actor, String type, byte[] salt, String certificate, String code) {
        ledger.append(type, actor.agencyCode(), actor.accountId().toString(),
                Json.object("interest", Salt.hash(salt, certificate + "|" + code)));
    }
}
