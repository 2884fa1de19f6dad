/**
 * Keeps the registries: subjects with their visits, inspectors, and interests between the two.
 * Sheets come in all or nothing, and each bad row is reported with its place, value and rule.
 * What another module must know of past visits is recorded here by a call down.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "codes", "identity", "identity :: mandate", "ledger", "shell"})
package org.mingjian.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
