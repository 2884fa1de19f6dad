package org.mingjian.registry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;

/**
 * A registry as its forms and sheets use it, the same for all kinds.
 *
 * @param <R> what it holds
 */
public interface RecordBook<R extends BookRecord> {
    BookKind kind();

    /** Finds a record by {@link BookRecord#address()} in the registries of these agencies, first in {@code own} (SEC-07). */
    Optional<R> at(Collection<UUID> scope, UUID own, String address);

    /** Adds a record typed by hand to the actor's own registry; the values stand under the columns' keys. */
    Outcome<String> add(Actor actor, Map<String, String> typed);

    /**
     * Changes a record of the actor's own agency, with the reason.
     *
     * @param version the version that the person saw; where it is no longer the present one nothing changes (REL-02)
     */
    Outcome<String> change(Actor actor, R record, long version, Map<String, String> typed, String reason);

    /** Returns who changed what, newest first. */
    List<Change> history(R record);

    /** Returns the day of the registry's last review, if it ever had one (REG-03). */
    Optional<LocalDate> reviewedOn(UUID agencyId);

    /**
     * Imports a sheet into the registry of the actor's agency: all of it or nothing, and once for each key.
     *
     * @param name the file's name as the user gave it
     * @param key the key that the form carried; a second press brings the same
     */
    ImportOutcome importSheet(Actor actor, Path file, String name, UUID key);

    /** Finds an import of the agency by its key. */
    Optional<ImportRun> importRun(UUID agencyId, UUID key);

    /** Counts what a list shows. */
    long count(RecordFilter filter);

    /** Writes all filtered records; imported again, the sheet changes nothing. */
    void export(RecordFilter filter, SheetWriter sheet);
}
