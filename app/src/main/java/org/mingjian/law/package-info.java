/**
 * Holds the statutes by date: each cut into articles, paragraphs and items, in force from a day on (LAW-09, LAW-12).
 * A citation as people write it is resolved on a day to the text that held then, or to what is wrong with it.
 * What is cited and not at hand is 待核: it is shown and counted as such, never taken for checked.
 * The statutes of the sources ship; others are pasted in, read, confirmed and recorded in the ledger.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "ledger", "shell"})
package org.mingjian.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
