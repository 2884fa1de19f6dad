package org.mingjian.draw;

/**
 * A department or agency that sends one person to each subject (PLAN-07).
 *
 * @param code its name in rows and slots (VDP §1.2)
 * @param name its name in words
 */
public record Unit(String code, String name) {}
