package org.mingjian.draw.web;

/**
 * @param text which rule cannot be met, where, by how much, and what mends it
 * @param clause where the rule stands
 * @param rule the rule's name, by which a page finds the field that it is about
 */
record ShortfallLine(String text, String clause, String rule) {
    ShortfallLine(String text, String clause) {
        this(text, clause, "");
    }
}
