package org.mingjian.registry.web;

import java.util.Map;
import java.util.Set;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.registry.BookRecord;
import org.mingjian.registry.RecordBook;

/**
 * A registry that has been opened to a person; whoever holds one has been asked for the permission.
 *
 * @param <R> what the registry holds
 */
final class Door<R extends BookRecord> {
    private final Actor actor;
    private final Book book;
    private final RecordBook<R> records;

    Door(Actor actor, Book book, RecordBook<R> records) {
        this.actor = actor;
        this.book = book;
        this.records = records;
    }

    Actor actor() {
        return actor;
    }

    Book book() {
        return book;
    }

    RecordBook<R> records() {
        return records;
    }

    /** Finds a record of the person's own agency; others do not exist here. */
    R own(String address) {
        return records.at(Set.of(actor.agencyId()), actor.agencyId(), address).orElseThrow(Scope::notFound);
    }

    Outcome<String> change(R record, long version, Map<String, String> typed, String reason) {
        return records.change(actor, record, version, typed, reason);
    }
}
