package org.mingjian.draw;

/**
 * A subject that was void in an earlier draw of the agency and is mandatory in the next (结转必查, VDP §7.3): whoever has a
 * subject declared void buys delay only.
 *
 * @param drawId the draw in which it was void
 * @param no number of the event
 * @param reason the event's reason code
 */
public record Carried(String code, String drawId, int no, String reason) {}
