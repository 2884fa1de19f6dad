package org.mingjian.registry;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.codes.CreditCode;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of interests between inspectors and subjects (利害关系, REG-08). */
@Service
public class Interests implements RecordBook<Interest> {
    private final InterestRows rows;
    private final InspectorRows inspectors;
    private final Keeper keeper;
    private final Books books;
    private final Changes changes;
    private final Imports imports;
    private final ImportRuns runs;
    private final Privacy privacy;
    private final Hand hand = new Hand();

    Interests(
            InterestRows rows, InspectorRows inspectors, Keeper keeper, Books books, Changes changes, Imports imports,
            ImportRuns runs, Privacy privacy
    ) {
        this.rows = rows;
        this.inspectors = inspectors;
        this.keeper = keeper;
        this.books = books;
        this.changes = changes;
        this.imports = imports;
        this.runs = runs;
        this.privacy = privacy;
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

    @Override
    public BookKind kind() {
        return BookKind.INTERESTS;
    }

    @Override
    public long count(RecordFilter filter) {
        return count(filter.ofInterests());
    }

    @Override
    @Transactional(readOnly = true)
    public void export(RecordFilter filter, SheetWriter sheet) {
        Keeper.write(InterestForm.COLUMNS, rows.stream(filter.ofInterests()), privacy::maskedWords, sheet);
    }

    @Override
    public Optional<Interest> at(Collection<UUID> scope, UUID own, String address) {
        return SqlValues.number(address).flatMap(id -> find(scope, id));
    }

    /** Finds an interest by its record in the registries of these agencies (SEC-07). */
    public Optional<Interest> find(Collection<UUID> scope, long id) {
        return rows.find(scope, id);
    }

    @Override
    public List<Change> history(Interest interest) {
        return changes.of(BookKind.INTERESTS, interest.id());
    }

    @Override
    public Optional<LocalDate> reviewedOn(UUID agencyId) {
        return books.reviewedOn(agencyId, BookKind.INTERESTS);
    }

    /**
     * {@inheritDoc} A row that refers to nobody in the agency's other registries is a fault.
     */
    @Override
    public ImportOutcome importSheet(Actor actor, Path file, String name, UUID key) {
        Set<String> codes = new HashSet<>();
        // One pass for the codes alone: while the lines are copied the connection can ask nothing else.
        InterestReferences gathering = new InterestReferences(certificate -> true, code -> {
            codes.add(code);
            return true;
        });
        SheetScan.scan(file, name, new InterestForm(gathering, privacy), imports.limits(), line -> {});
        Set<String> known = rows.known(actor.agencyId(), codes);
        Set<String> people = people(actor);
        InterestReferences references = new InterestReferences(people::contains, known::contains);
        return imports.run(new Imports.Request(actor, file, name, key, name), InterestTable.TABLE,
                new InterestForm(references, privacy), (row, line) -> InterestTable.write(row, line, privacy),
                (request, at, today) -> {});
    }

    @Override
    public Optional<ImportRun> importRun(UUID agencyId, UUID key) {
        return runs.find(agencyId, BookKind.INTERESTS, key);
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
        Interest interest,
        long version,
        Map<String, String> typed,
        String reason
    ) {
        return keeper.change(hand, actor, interest, version, typed, reason);
    }

    /**
     * Registers an interest that was declared or found; one that is registered already stays as it is, and one that had
     * ended lasts again.
     */
    @Transactional
    public Outcome<String> put(Actor actor, String number, String code, String kind, InterestOrigin origin) {
        Map<String, String> typed = InterestForm.words(number, code, kind, true, origin);
        Optional<Interest> known = rows.pair(actor.agencyId(), number, CreditCode.normalise(code));
        if (known.isEmpty()) {
            return add(actor, typed);
        }
        return known.get().active()
                ? new Outcome.Done<>(number)
                : change(actor, known.get(), known.get().version(), typed, origin.word());
    }

    /** Experts recuse as inspectors do (S2 4.5), so that an interest names either by their number. */
    private Set<String> people(Actor actor) {
        Set<String> numbers = new HashSet<>(inspectors.certificates(actor.agencyId()));
        numbers.addAll(rows.experts(actor.agencyId()));
        return numbers;
    }

    private InterestReferences referencesOf(Actor actor) {
        Set<String> people = people(actor);
        return new InterestReferences(people::contains,
                code -> !rows.known(actor.agencyId(), Set.of(code)).isEmpty());
    }

    /** What is typed by hand. */
    private final class Hand implements Kept<Interest, InterestLine> {
        @Override
        public BookKind kind() {
            return BookKind.INTERESTS;
        }

        @Override
        public Acts acts() {
            return new Acts("INTEREST_ADDED", "INTEREST_CHANGED");
        }

        @Override
        public SheetForm<InterestLine> form(Actor actor, boolean adding) {
            return new InterestForm(adding ? referencesOf(actor) : InterestReferences.unchecked(), privacy);
        }

        @Override
        public List<SheetColumn> identity() {
            return List.of(InterestForm.CERTIFICATE, InterestForm.CODE);
        }

        @Override
        public Map<String, String> words(InterestLine line) {
            return InterestForm.words(line.certificate(), line.code(), line.kind(), line.active(), line.origin());
        }

        @Override
        public boolean insert(UUID agency, InterestLine line, byte[] salt, Instant at, UUID by) {
            return rows.add(agency, line, salt, at, by);
        }

        @Override
        public boolean update(Interest interest, long version, InterestLine line) {
            return rows.change(interest.id(), version, line);
        }

        @Override
        public Fault taken(InterestLine line) {
            return Fault.of(InterestForm.CODE.key(), "registry.fault.interest-taken");
        }

        @Override
        public String nameOf(InterestLine line) {
            return line.certificate();
        }

        @Override
        public Json.Obj named(InterestLine line, byte[] salt) {
            return Json.object("interest", Salt.hash(salt, line.certificate() + "|" + line.code()));
        }

        @Override
        public byte[] salt(Interest interest) {
            return rows.salt(interest.id());
        }
    }
}
