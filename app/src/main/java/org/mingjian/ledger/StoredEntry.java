package org.mingjian.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as it lies somewhere, believed in nothing.
 *
 * @param index its index
 * @param columns time, type, organisation and actor as a database's columns say; none elsewhere
 * @param canonical the leaf data; none where only the hash is shown
 * @param leaf the leaf hash that stands beside it
 * @param nodes the stored hashes of the subtrees that end with this entry; none outside a database
 */
record StoredEntry(
    long index,
    List<Object> columns,
    Optional<byte[]> canonical,
    byte[] leaf,
    Optional<Map<Span.Place, byte[]>> nodes
) {
    /** An entry of a file, which keeps no columns and no subtrees beside it. */
    static StoredEntry ofFile(long index, Optional<byte[]> canonical, byte[] leaf) {
        return new StoredEntry(index, List.of(), canonical, leaf, Optional.empty());
    }
}
