package org.mingjian.registry;

/**
 * How many subjects there are.
 *
 * @param all all of them
 * @param key those that are key units
 */
public record SubjectCount(long all, long key) {}
