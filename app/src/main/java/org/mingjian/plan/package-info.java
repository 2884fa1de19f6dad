/**
 * Plans an agency's year of inspection: how much its people can take, and what they will do (PLAN).
 * A number that a plan rests on is shown with the steps that lead to it.
 * What a text says and what its numbers make are held against each other, never silently corrected.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "codes", "document", "identity", "identity :: mandate", "ledger",
    "policy", "registry",
    "shell"})
package org.mingjian.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
