package org.mingjian.ledger;

import java.util.List;

/**
 * Shows that a log went on from a shorter one (RFC 9162 §2.1.4).
 *
 * @param first number of entries of the shorter log
 * @param second number of entries of the longer one
 * @param path in hex, empty where the sizes are equal or the first is 0
 * @param firstRoot the root over {@code first} entries in hex
 * @param secondRoot the root over {@code second} entries in hex
 */
public record ConsistencyPath(
    long first,
    long second,
    List<String> path,
    String firstRoot,
    String secondRoot
) {}
