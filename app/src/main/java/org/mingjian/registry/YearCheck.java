package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An inspection that already took place, as a sheet tells it (本年已查).
 *
 * @param year the year it counts for
 * @param on its day, where the sheet gives one
 */
public record YearCheck(int year, Optional<LocalDate> on) {
    public YearCheck {
        if (on.isPresent() && on.get().getYear() != year) {
            throw new IllegalArgumentException("The inspection of " + on.get() + " does not count for " + year + ".");
        }
    }
}
