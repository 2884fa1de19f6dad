/**
 * The lists that are sealed, row by row, and the texts that they may hold (VDP §1.2, §2).
 */
@org.jspecify.annotations.NullMarked
package org.fairdraw.rows;
