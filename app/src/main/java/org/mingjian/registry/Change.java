package org.mingjian.registry;

import java.time.Instant;

/**
 * One change of one field of a record (REG-03).
 *
 * @param at when
 * @param actorName who, by the name at that time
 * @param reason why, in their words, or the sheet it came from
 * @param field the field's key, worded by the message {@code registry.field.<key>}
 * @param before the value before, empty for none
 * @param after the value after, empty for none
 */
public record Change(Instant at, String actorName, String reason, String field, String before, String after) {}
