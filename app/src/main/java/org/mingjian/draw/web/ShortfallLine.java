package org.mingjian.draw.web;

/**
 * @param text which rule cannot be met, where, by how much, and what mends it
 * @param clause where the rule stands
 */
record ShortfallLine(String text, String clause) {}
