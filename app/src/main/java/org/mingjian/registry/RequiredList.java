package org.mingjian.registry;

import java.time.Instant;

/**
 * The list of units that must be in an agency's registry (REG-02).
 *
 * @param fileName the file it came in
 * @param loadedAt when
 * @param units how many lines it has
 */
public record RequiredList(String fileName, Instant loadedAt, long units) {}
