package org.mingjian.registry;

import java.time.LocalDate;

/** How long a licence still counts. */
public enum LicenceState {
    /** Valid, and not about to end. */
    VALID,
    /** Valid, but its end is near, and no newer one of the kind is there. */
    SOON,
    /** No longer valid. */
    ENDED,
    /** Not valid yet. */
    COMING;

    static LicenceState of(LocalDate from, LocalDate to, LocalDate today, int leadDays) {
        if (to.isBefore(today)) {
            return ENDED;
        }
        if (from.isAfter(today)) {
            return COMING;
        }
        return to.isBefore(today.plusDays(leadDays)) ? SOON : VALID;
    }
}
