/**
 * Counts days as the law counts them: working days, holidays, make-up days, deadlines with their steps.
 * Every deadline of the platform goes through this one engine.
 * Number, unit and clause are arguments; a year without a loaded calendar is refused, never guessed.
 * Later years come from the State Council's notice as people record it, and regions add their own holidays.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "ledger")
package org.mingjian.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
