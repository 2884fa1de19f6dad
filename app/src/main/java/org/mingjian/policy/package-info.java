/**
 * Holds every legal number as dated data with the clause it comes from.
 * Six policies ship: one for each source document, and one of what changed since; an agency adopts one from a date on.
 * A draw, a plan and a deadline record the version they used.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "codes", "identity", "law", "ledger", "shell"})
package org.mingjian.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
