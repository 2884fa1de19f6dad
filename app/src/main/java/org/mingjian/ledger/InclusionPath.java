package org.mingjian.ledger;

import java.util.List;

/**
 * Shows that an entry stands in the log (RFC 9162 §2.1.3).
 *
 * @param index the entry's index
 * @param size number of entries of the log that it is shown for
 * @param leaf the entry's leaf hash in hex
 * @param path in hex, from the leaf's sibling up to the root's child
 * @param root the root over {@code size} entries in hex
 */
public record InclusionPath(
    long index,
    long size,
    String leaf,
    List<String> path,
    String root
) {}
