package org.mingjian.ledger;

import java.util.List;
import java.util.Map;

/**
 * An entry's row as it lies in the database, believed in nothing.
 *
 * @param index its index
 * @param columns time, type, organisation and actor as the columns say
 * @param canonical the leaf data
 * @param leaf the stored leaf hash
 * @param nodes the stored hashes of the subtrees that end with this entry
 */
record StoredEntry(
    long index,
    List<Object> columns,
    byte[] canonical,
    byte[] leaf,
    Map<Span.Place, byte[]> nodes
) {}
