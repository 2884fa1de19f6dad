/**
 * Keeps each agency's list of inspection items (随机抽查事项清单): what may be inspected, on which law, how and by whom.
 * A list is drafted from a starter list, a superior's list or its own last version, checked, published from a day on,
 * and frozen; every old version stays readable. What is not on the published list is not inspected.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"codes", "identity", "law", "ledger", "registry", "shell"})
package org.mingjian.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
