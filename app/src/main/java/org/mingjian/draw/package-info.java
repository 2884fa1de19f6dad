/**
 * Conducts the draw: from conditions over a sealed commitment and shares to a certificate (VDP).
 * The ceremony goes one way; a second press of any button changes nothing.
 * What is computed is a function of public data, so a restart completes to the same result.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "registry", "policy", "calendar", "codes", "identity", "ledger",
    "document",
    "live",
    "shell"})
package org.mingjian.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
