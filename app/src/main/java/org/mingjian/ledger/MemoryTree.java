package org.mingjian.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;

/** The hashes of all complete subtrees of a log, held in memory. */
final class MemoryTree implements Function<Span.Place, byte[]> {
    private final Suite suite;
    private final Map<Span.Place, byte[]> hashes = new HashMap<>();
    private long size;

    MemoryTree(Suite suite) {
        this.suite = suite;
    }

    void add(byte[] leafData) {
        byte[] leaf = MerkleTree.leafHash(suite, leafData);
        hashes.put(new Span.Place(0, size), leaf);
        Node.completedBy(suite, size, leaf, this).forEach(node -> hashes.put(node.place(), node.hash()));
        size++;
    }

    long size() {
        return size;
    }

    byte[] root(long ofSize) {
        return Span.whole(ofSize).hash(suite, this);
    }

    @Override
    public byte[] apply(Span.Place place) {
        return Optional
                .ofNullable(hashes.get(place))
                .orElseThrow(() -> new IllegalStateException("A log of " + size + " has no subtree at " + place));
    }
}
