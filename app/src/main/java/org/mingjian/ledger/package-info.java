/**
 * Keeps the append-only record of every act as a transparency log (VDP §9).
 * Entries join the transaction of the act they record: an act that cannot be recorded does not happen.
 * The module knows no other module; actors and organisations come to it as values.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mingjian.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
