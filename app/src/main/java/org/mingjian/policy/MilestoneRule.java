package org.mingjian.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something to be done by a date (POL-11).
 *
 * @param ruleId the rule, such as {@code milestone-registries}
 * @param from the first day of its phase, where the source gives one
 * @param by the last day
 * @param what what is to be done
 * @param strength how strictly it binds
 * @param clause where it stands
 */
public record MilestoneRule(
    String ruleId,
    Optional<LocalDate> from,
    LocalDate by,
    Words what,
    Strength strength,
    String clause
) {}
