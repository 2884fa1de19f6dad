/**
 * How an assignment is solved, without knowing what slots and people are: least T, greatest B, and the first complete
 * assignment in a given order (VDP §6.2–§6.5). Any other way to find them gives the same result.
 */
@org.jspecify.annotations.NullMarked
package org.fairdraw.seats;
