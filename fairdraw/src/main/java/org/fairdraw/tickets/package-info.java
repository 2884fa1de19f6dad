/**
 * Tickets under one draw key, and the smallest of very many of them (VDP §5.1, §5.4).
 */
@org.jspecify.annotations.NullMarked
package org.fairdraw.tickets;
