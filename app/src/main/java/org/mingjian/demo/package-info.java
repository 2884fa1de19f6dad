/**
 * Makes a demonstration: five agencies, one for each source document, with synthetic registries and half a year of
 * draws that went through the real ceremony on a travelling clock. Nothing here runs unless the platform was started
 * as a demo. It calls the other modules as their pages do, and nobody calls it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"draw", "plan", "registry", "checklist", "policy", "codes", "identity",
    "identity :: mandate",
    "ledger",
    "shell"})
package org.mingjian.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
