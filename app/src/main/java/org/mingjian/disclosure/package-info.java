/**
 * Makes the work public: draws with their chances, tickets, results and bundles, for anyone without account.
 * It listens to the processes and owns what is published and when.
 * Nothing personal leaves through it beyond what the law makes public.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"draw", "registry", "policy", "calendar", "codes", "identity", "ledger",
    "live",
    "shell"})
package org.mingjian.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
