/**
 * Shows how fair past draws were: what the sealed chances said against what happened, for each agency, to anyone (SUP-03).
 * It reads published draws and repeats them with fresh seeds; it keeps nothing, and nobody calls it.
 * Nobody is ranked: what it shows counts enterprises, people and pairs, and names none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"draw", "registry", "codes", "identity", "shell"})
package org.mingjian.fairness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
