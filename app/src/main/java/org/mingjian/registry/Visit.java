package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A visit of an agency to a subject.
 *
 * @param code credit code of the subject
 * @param year the year it counts for
 * @param on its day, or the day of the draw; a sheet may not give one
 * @param kind why
 * @param agencyId the agency that went, or drew
 * @param drawId the draw it comes from
 * @param ledgerIndex the ledger's entry that proves it
 */
public record Visit(
    String code,
    int year,
    Optional<LocalDate> on,
    VisitKind kind,
    UUID agencyId,
    Optional<String> drawId,
    OptionalLong ledgerIndex
) {
    public Visit {
        if (on.isPresent() && on.get().getYear() != year) {
            throw new IllegalArgumentException("The visit of " + on.get() + " does not count for " + year + ".");
        }
    }

    /** Makes the visits' record of a subject that a draw took. */
    public static Visit drawn(String code, LocalDate on, UUID agencyId, String drawId, long ledgerIndex) {
        return new Visit(code, on.getYear(), Optional.of(on), VisitKind.DRAW, agencyId, Optional.of(drawId),
                OptionalLong.of(ledgerIndex));
    }
}
