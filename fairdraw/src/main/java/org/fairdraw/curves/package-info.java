/** The exact piecewise-linear functions on which chances are solved (VDP §5.2). */
@org.jspecify.annotations.NullMarked
package org.fairdraw.curves;
