package org.mingjian.registry;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.jspecify.annotations.Nullable;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.shell.Fault;
import org.springframework.transaction.annotation.Transactional;

/**
 * A registry whose records are no more than their sheet says.
 *
 * @param <R> the record
 * @param <L> the line of a sheet
 */
public class PlainBook<R extends BookRecord, L> implements RecordBook<R> {
    private final BookTools tools;
    private final Terms<R, L> terms;
    private final RecordRows<R> rows;
    private final Hand hand;

    PlainBook(BookTools tools, Terms<R, L> terms) {
        this.tools = tools;
        this.terms = terms;
        this.rows = new RecordRows<>(tools.jdbc(), terms.table(), terms.reader());
        this.hand = new Hand();
    }

    /** What makes one such registry differ from another. */
    interface Terms<R extends BookRecord, L> {
        BookTable table();

        RecordRows.Reader<R> reader();

        BookMerge.LineWriter<L> writer(Privacy privacy);

        List<SheetColumn> columns();

        /** Returns a form for a sheet or a page of this agency. */
        SheetForm<L> form(UUID agency);

        /** Narrows a list. */
        RecordRows.Where where(RecordFilter filter, LocalDate today);

        Map<String, ? extends @Nullable Object> values(L line);

        /** Returns the record that a line makes, for comparing and naming it. */
        R record(L line, UUID agency);

        SheetColumn identity();

        /** Returns all columns that identify a record and never change. */
        default List<SheetColumn> identities() {
            return List.of(identity());
        }

        Kept.Acts acts();

        /** Returns what the ledger may say of a record. */
        Json.Obj named(L line, byte[] salt);
    }

    @Override
    public BookKind kind() {
        return terms.table().kind();
    }

    /** Returns a page of the filtered records by their keys. */
    public List<R> page(RecordFilter filter, int size, long offset) {
        return rows.page(where(filter), size, offset);
    }

    /** Returns all records of an agency by their keys. */
    public List<R> ofAgency(UUID agencyId) {
        return rows.all(RecordRows.Where.agencies(Set.of(agencyId)));
    }

    @Override
    public long count(RecordFilter filter) {
        return rows.count(where(filter));
    }

    @Override
    @Transactional(readOnly = true)
    public void export(RecordFilter filter, SheetWriter sheet) {
        Keeper.write(terms.columns(), rows.stream(where(filter)), sheet);
    }

    @Override
    public Optional<R> at(Collection<UUID> scope, UUID own, String address) {
        return SqlValues.number(address).flatMap(id -> rows.find(scope, id));
    }

    @Override
    public List<Change> history(R record) {
        return tools.changes().of(kind(), record.id());
    }

    @Override
    public Optional<LocalDate> reviewedOn(UUID agencyId) {
        return tools.books().reviewedOn(agencyId, kind());
    }

    @Override
    public ImportOutcome importSheet(Actor actor, Path file, String name, UUID key) {
        return tools.imports()
                .run(new Imports.Request(actor, file, name, key, name), terms.table(),
                        terms.form(actor.agencyId()), terms.writer(tools.privacy()), (request, at, today) -> {});
    }

    @Override
    public Optional<ImportRun> importRun(UUID agencyId, UUID key) {
        return tools.runs().find(agencyId, kind(), key);
    }

    @Override
    @Transactional
    public Outcome<String> add(Actor actor, Map<String, String> typed) {
        return tools.keeper().add(hand, actor, typed);
    }

    @Override
    @Transactional
    public Outcome<String> change(Actor actor, R record, long version, Map<String, String> typed, String reason) {
        return tools.keeper().change(hand, actor, record, version, typed, reason);
    }

    private RecordRows.Where where(RecordFilter filter) {
        return terms.where(filter, LocalDate.now(tools.clock()));
    }

    /** What is typed by hand. */
    private final class Hand implements Kept<R, L> {
        private static final UUID NOBODY = new UUID(0, 0);

        @Override
        public BookKind kind() {
            return PlainBook.this.kind();
        }

        @Override
        public Acts acts() {
            return terms.acts();
        }

        @Override
        public SheetForm<L> form(Actor actor, boolean adding) {
            return terms.form(actor.agencyId());
        }

        @Override
        public List<SheetColumn> identity() {
            return terms.identities();
        }

        @Override
        public Map<String, String> words(L line) {
            return terms.record(line, NOBODY).words();
        }

        @Override
        public boolean insert(UUID agency, L line, byte[] salt, Instant at, UUID by) {
            return rows.add(agency, terms.values(line), salt, at, by);
        }

        @Override
        public boolean update(R record, long version, L line) {
            return rows.change(record.id(), version, terms.values(line));
        }

        @Override
        public Fault taken(L line) {
            return Fault.of(terms.identity().key(), "registry.fault.number-taken", nameOf(line));
        }

        @Override
        public String nameOf(L line) {
            return words(line).getOrDefault(terms.identity().key(), "");
        }

        @Override
        public Json.Obj named(L line, byte[] salt) {
            return terms.named(line, salt);
        }

        @Override
        public byte[] salt(R record) {
            return rows.salt(record.id());
        }
    }
}
