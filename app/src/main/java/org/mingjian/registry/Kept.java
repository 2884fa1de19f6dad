package org.mingjian.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.shell.Fault;

/**
 * What differs between the registries when a record is typed by hand.
 *
 * @param <R> the record
 * @param <L> the line as a form reads it
 */
interface Kept<R extends BookRecord, L> {
    /** What the registry calls its acts in the ledger. */
    record Acts(String added, String changed) {}

    BookKind kind();

    Acts acts();

    /** Returns a form whose references are checked where {@code actor} adds, for a change they stand already. */
    SheetForm<L> form(Actor actor, boolean adding);

    /** Returns the columns that identify a record and never change. */
    List<SheetColumn> identity();

    Map<String, String> words(L line);

    /** Adds a record; returns whether it was not there before. */
    boolean insert(UUID agency, L line, byte[] salt, Instant at, UUID by);

    /** Changes a record; returns whether it still had that version. */
    boolean update(R record, long version, L line);

    /** Returns the fault of a line whose record is there already. */
    Fault taken(L line);

    /** Returns what the caller gets of a record that was added. */
    String nameOf(L line);

    /** Returns what the ledger may say of a record: a person is named by a salted hash alone. */
    Json.Obj named(L line, byte[] salt);

    /** Returns the salt of a record; empty for one whose name is public. */
    byte[] salt(R record);
}
