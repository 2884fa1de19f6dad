package org.mingjian.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.LogExtract;
import org.fairdraw.verify.LogLine;

/**
 * What an extract of a log has to prove: some entries against one size. It first says which nodes it
 * needs, so that a database is asked once.
 */
final class Proofs {
    private final Suite suite;
    private final long size;
    private final TreeMap<Long, List<Span>> paths = new TreeMap<>();

    /**
     * Prepares the proofs.
     *
     * @throws IllegalArgumentException where an index is not in a log of that size
     */
    Proofs(Suite suite, long size, List<Long> indexes) {
        this.suite = suite;
        this.size = size;
        new TreeSet<>(indexes).forEach(index -> paths.put(index, Span.path(index, size)));
    }

    /** Returns the complete subtrees that the root and all paths need. */
    Set<Span.Place> places() {
        Set<Span.Place> places = new LinkedHashSet<>(Span.whole(size).places());
        paths.values().stream().flatMap(List::stream).forEach(span -> places.addAll(span.places()));
        return places;
    }

    byte[] root(Function<Span.Place, byte[]> nodes) {
        return Span.whole(size).hash(suite, nodes);
    }

    /** Puts the extract together; entries may come in any order, cosignatures are over the same head. */
    LogExtract extract(
        List<LedgerEntry> entries,
        SignedHead head,
        List<SignatureLine> cosignatures,
        List<KeyLine> keys,
        Function<Span.Place, byte[]> nodes
    ) {
        List<LogLine> lines = entries
                .stream()
                .map(entry -> new LogLine(entry.index(), entry.json()))
                .sorted((a, b) -> Long.compare(a.index(), b.index()))
                .toList();
        Map<Long, List<String>> inclusion = new TreeMap<>();
        paths.forEach((index, path) -> inclusion.put(index,
                path.stream().map(span -> Hex.of(span.hash(suite, nodes))).toList()));
        List<SignatureLine> signatures = new ArrayList<>(List.of(head.line()));
        signatures.addAll(cosignatures);
        return new LogExtract(lines, head.head(), signatures, inclusion, keys);
    }
}
