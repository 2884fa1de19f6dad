/**
 * The command line: a draw without a browser, and the check of a bundle.
 * Nobody calls this module; it needs neither database nor web server.
 * Its organisation, sequence and signing key live in the data folder.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"draw", "registry", "policy", "calendar", "codes", "document", "ledger",
    "simulation"})
package org.mingjian.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
