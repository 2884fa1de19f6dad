package org.mingjian.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The document that a policy follows.
 *
 * @param title its title
 * @param number its document number (文号), where it bears one
 * @param issuer the agency that issued it, where it says so
 * @param issued the day of issue, where it says so
 */
public record PolicySource(
    String title,
    Optional<String> number,
    Optional<String> issuer,
    Optional<LocalDate> issued
) {}
