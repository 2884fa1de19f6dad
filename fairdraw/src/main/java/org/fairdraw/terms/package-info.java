/**
 * What a draw commits to before anything is random: rules, parties, beacons, chances (VDP §3, §4.2, §4.4).
 */
@org.jspecify.annotations.NullMarked
package org.fairdraw.terms;
