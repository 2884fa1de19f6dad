package org.mingjian.registry;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Component;

/** Keeps what is typed by hand, the same in all registries: read, judged, kept, remembered and recorded. */
@Component
class Keeper {
    private final Books books;
    private final Changes changes;
    private final Ledger ledger;
    private final Clock clock;

    Keeper(Books books, Changes changes, Ledger ledger, Clock clock) {
        this.books = books;
        this.changes = changes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Adds a record to the actor's own registry, inside the caller's transaction. */
    <R extends BookRecord, L> Outcome<String> add(Kept<R, L> kept, Actor actor, Map<String, String> typed) {
        TypedForm.Reading<L> reading = TypedForm.read(kept.form(actor, true), typed);
        if (!reading.faults().isEmpty()) {
            return new Outcome.Refused<>(reading.faults());
        }
        L line = reading.line();
        byte[] salt = Salt.fresh();
        books.lock(actor.agencyId(), kept.kind());
        if (!kept.insert(actor.agencyId(), line, salt, clock.instant(), actor.accountId())) {
            return Outcome.refused(kept.taken(line));
        }
        books.grow(actor.agencyId(), kept.kind(), 1);
        ledger.append(kept.acts().added(), actor.agencyCode(), actor.accountId().toString(), kept.named(line, salt));
        return new Outcome.Done<>(kept.nameOf(line));
    }

    /** Changes a record of the actor's own agency, inside the caller's transaction (REL-02, REG-03). */
    <R extends BookRecord, L> Outcome<String> change(
        Kept<R, L> kept,
        Actor actor,
        R record,
        long version,
        Map<String, String> typed,
        String reason
    ) {
        if (!record.agencyId().equals(actor.agencyId())) {
            throw new IllegalArgumentException(
                    "The record " + record.id() + " of " + kept.kind() + " is not of the actor's agency.");
        }
        Map<String, String> values = new HashMap<>(typed);
        kept.identity().forEach(column -> values.put(column.key(), record.words().getOrDefault(column.key(), "")));
        TypedForm.Reading<L> reading = TypedForm.read(kept.form(actor, false), values);
        List<Fault> faults = Reasons.with(reading.faults(), reason);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        List<Changes.Difference> differences = Changes.differences(record.words(), kept.words(reading.line()));
        if (!kept.update(record, version, reading.line())) {
            return Outcome.refused(Fault.ofForm("registry.fault.changed-meanwhile"));
        }
        changes.add(kept.kind(), record.id(), actor, clock.instant(), reason.strip(), differences);
        SortedMap<String, Json> entry = new TreeMap<>(kept.named(reading.line(), kept.salt(record)).members());
        entry.put("fields", new Json.Arr(differences.stream()
                .map(Changes.Difference::field)
                .map(field -> (Json) new Json.Str(field))
                .toList()));
        ledger.append(kept.acts().changed(), actor.agencyCode(), actor.accountId().toString(), new Json.Obj(entry));
        return new Outcome.Done<>(kept.nameOf(reading.line()));
    }

    /** Writes the header and a row for each record. */
    static <R extends BookRecord> void write(List<SheetColumn> columns, Stream<R> records, SheetWriter sheet) {
        write(columns, records, BookRecord::words, sheet);
    }

    /** Writes the header and a row for each record, whose texts the function gives. */
    static <R extends BookRecord> void write(
        List<SheetColumn> columns,
        Stream<R> records,
        Function<R, Map<String, String>> texts,
        SheetWriter sheet
    ) {
        sheet.row(columns.stream().map(SheetColumn::header).toList());
        try (records) {
            records.forEach(record -> {
                Map<String, String> words = texts.apply(record);
                sheet.row(columns.stream().map(column -> words.getOrDefault(column.key(), "")).toList());
            });
        }
    }
}
