package org.mingjian.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;

/** Makes proofs from the stored hashes of complete subtrees: a few reads, however long the log is (VDP §9.2). */
record StoredTree(Entries entries, Suite suite) {

    Optional<InclusionPath> inclusion(long index, long size) {
        if (index < 0 || index >= size || size > entries.tip().size()) {
            return Optional.empty();
        }
        List<Span> path = Span.path(index, size);
        Span.Place leaf = new Span.Place(0, index);
        Set<Span.Place> places = places(path, Span.whole(size));
        places.add(leaf);
        Function<Span.Place, byte[]> nodes = entries.hashes(places);
        return Optional.of(new InclusionPath(index, size, Hex.of(nodes.apply(leaf)), hashes(path, nodes),
                Hex.of(Span.whole(size).hash(suite, nodes))));
    }

    Optional<ConsistencyPath> consistency(long first, long second) {
        if (first < 0 || first > second || second > entries.tip().size()) {
            return Optional.empty();
        }
        List<Span> path = Span.consistency(first, second);
        Set<Span.Place> places = places(path, Span.whole(first));
        places.addAll(Span.whole(second).places());
        Function<Span.Place, byte[]> nodes = entries.hashes(places);
        return Optional.of(new ConsistencyPath(first, second, hashes(path, nodes),
                Hex.of(Span.whole(first).hash(suite, nodes)), Hex.of(Span.whole(second).hash(suite, nodes))));
    }

    private static Set<Span.Place> places(List<Span> path, Span root) {
        Set<Span.Place> places = new LinkedHashSet<>(root.places());
        path.forEach(span -> places.addAll(span.places()));
        return places;
    }

    private List<String> hashes(List<Span> path, Function<Span.Place, byte[]> nodes) {
        return path.stream().map(span -> Hex.of(span.hash(suite, nodes))).toList();
    }
}
