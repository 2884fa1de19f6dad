/**
 * The mathematics of looking at draws again and again (ADR 0015): bets against published chances whose capital grows
 * only if the chances are not what was published. No database, no framework, no randomness of its own.
 */
@NullMarked
package org.mingjian.fairness.chance;

import org.jspecify.annotations.NullMarked;
