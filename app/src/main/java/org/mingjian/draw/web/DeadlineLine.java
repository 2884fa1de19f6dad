package org.mingjian.draw.web;

import java.util.List;

/**
 * A deadline that follows from a draw.
 *
 * @param what what must be done
 * @param date the last day in words, or why there is none
 * @param length the rule's length in words, or the empty string
 * @param clause where the rule stands
 * @param steps every day that was looked at, with the reason why it counts or not
 */
record DeadlineLine(String what, String date, String length, String clause, List<String> steps) {}
