package org.mingjian.draw;

/**
 * A rule of strength "in principle" (原则上) that this draw does not follow; it needs a recorded reason (POL-10).
 *
 * @param rule id of the policy's rule
 * @param clause where the rule stands in its source
 * @param text the source's own sentence
 */
public record Departure(String rule, String clause, String text) {}
