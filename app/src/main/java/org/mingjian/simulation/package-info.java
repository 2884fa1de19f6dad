/**
 * Tries a policy over years on a registry before anybody approves it (BEY-06): coverage, load, and what becomes of every rule.
 * Every draw goes through the protocol's own core with seeds made of a public label, so that a trial can be repeated.
 * Nothing is kept and nothing is published; what is drawn here can never become a draw.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"draw", "registry", "policy", "calendar", "codes", "identity", "shell"})
package org.mingjian.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
