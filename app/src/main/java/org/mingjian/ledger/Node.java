package org.mingjian.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;

/** The hash of a complete subtree; it never changes once its last leaf is there. */
record Node(Span.Place place, byte[] hash) {

    /** Returns the nodes above leaf {@code index} that its arrival completes, lowest first. */
    static List<Node> completedBy(Suite suite, long index, byte[] leaf, Function<Span.Place, byte[]> nodes) {
        List<Node> completed = new ArrayList<>();
        byte[] hash = leaf;
        for (Span.Place left : Span.closedLeftOf(index)) {
            hash = MerkleTree.nodeHash(suite, nodes.apply(left), hash);
            completed.add(new Node(new Span.Place(left.level() + 1, left.position() >> 1), hash));
        }
        return completed;
    }
}
