/**
 * Who is drawn, and who goes: tickets, exact chances, rounding, selection, seats, and the way of one draw from
 * {@link org.fairdraw.PlannedDraw} over {@link org.fairdraw.SealedDraw} to {@link org.fairdraw.DrawnDraw}
 * (VDP §4–§6, §8). Nothing here reads a bundle or judges one; there is no random-number object and no floating point.
 */
@org.jspecify.annotations.NullMarked
package org.fairdraw;
