/** What happens to a result after it is known, and who goes instead (VDP §7). */
@org.jspecify.annotations.NullMarked
package org.fairdraw.events;
