package org.mingjian.draw;

/**
 * How much was drawn and published.
 *
 * @param draws published draws
 * @param subjects subjects that they took
 */
public record DrawTally(long draws, long subjects) {}
