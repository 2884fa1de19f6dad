package org.mingjian.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import in the background.
 *
 * @param id the key that the form carried
 * @param kind the registry
 * @param fileName the file's name as the user gave it
 * @param state where it stands
 * @param rows how many rows have been read and checked
 * @param faults the first faults of a faulty sheet
 * @param faultTotal how many there are
 * @param startedAt when it was asked for
 * @param actorName who asked
 */
public record ImportTask(
    UUID id,
    BookKind kind,
    String fileName,
    ImportState state,
    int rows,
    List<SheetFault> faults,
    int faultTotal,
    Instant startedAt,
    String actorName
) {
    public ImportTask {
        faults = List.copyOf(faults);
    }
}
