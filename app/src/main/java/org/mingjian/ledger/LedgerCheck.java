package org.mingjian.ledger;

import java.time.Instant;
import org.mingjian.ledger.NotedHead.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.TreeHead;
import org.mingjian.ledger.LedgerFinding.Kind;

/**
 * Recomputes a whole log from its bytes and compares everything that stands beside them (SEC-06). It keeps one hash for
 * each level of the tree, however long the log is.
 */
final class LedgerCheck implements LedgerVisitor {
    /** Of a gap so many entries are named one by one. */
    private static final int NAMED = 1000;

    private final Suite suite;
    private final Set<String> pins;
    private final Map<String, byte[]> keys = new HashMap<>();
    private final Map<String, byte[]> witnesses = new HashMap<>();
    private final List<NotedHead> noted;
    private final List<NotedHead.Compared> compared = new ArrayList<>();
    private final List<LedgerFinding> findings = new ArrayList<>();
    /** The complete subtrees that the next entries still merge with: at most one for each level. */
    private final Map<Span.Place, byte[]> frontier = new HashMap<>();
    private Optional<TreeHead> newest = Optional.empty();
    private long size;
    private Instant lastAt = Instant.MIN;
    private long closed;
    private long heads;
    private long cosignatures;
    private long unknown;
    private long covered;

    /** @param pins ids of keys of which one must have signed every head; none to take whatever key is shown */
    LedgerCheck(Suite suite, Set<String> pins) {
        this(suite, pins, List.of());
    }

    /** @param noted heads that somebody noted down, to be compared with the ledger's beginnings */
    LedgerCheck(Suite suite, Set<String> pins, List<NotedHead> noted) {
        this.suite = suite;
        this.noted = List.copyOf(noted);
        this.pins = Set.copyOf(pins);
    }

    /** Returns what was found, once all is shown. */
    LedgerReport report() {
        compare(size);
        noted.stream()
                .filter(head -> head.size() > size)
                .forEach(head -> compared.add(new NotedHead.Compared(head, Standing.SHORTER)));
        return new LedgerReport(size, Hex.of(root()), closed, heads, cosignatures, unknown, covered,
                List.copyOf(compared), findings);
    }

    /** Compares the heads that end before {@code before} or there with the beginning that stands now, each once. */
    private void compare(long before) {
        noted.stream()
                .filter(head -> head.size() >= size && head.size() <= before)
                .filter(head -> compared.stream().noneMatch(known -> known.head().equals(head)))
                .forEach(head -> compared.add(new NotedHead.Compared(head,
                        head.size() == size && Hex.of(root()).equals(head.root())
                                ? Standing.CONTAINED
                                : Standing.OTHER)));
    }

    @Override
    public void key(KeyLine key) {
        keep(keys, key);
    }

    @Override
    public void witness(KeyLine key) {
        keep(witnesses, key);
    }

    /** A key counts under the id that follows from its bytes, whatever id it is shown with. */
    private void keep(Map<String, byte[]> all, KeyLine key) {
        byte[] spki = decoded(key.spki());
        if (KeyLine.wellFormed(suite, spki) && Signer.keyId(suite, spki).equals(key.id())) {
            all.put(key.id(), spki);
        } else {
            find(Kind.KEY, size);
        }
    }

    @Override
    public void entry(StoredEntry stored) {
        if (stored.index() < size) {
            find(Kind.ORDER, stored.index());
            return;
        }
        compare(stored.index());
        for (long missing = size; missing < Math.min(stored.index(), size + NAMED); missing++) {
            find(Kind.MISSING, missing);
        }
        size = stored.index();
        byte[] leaf = stored.canonical().map(data -> MerkleTree.leafHash(suite, data)).orElse(stored.leaf());
        stored.canonical().ifPresentOrElse(data -> content(stored, data, leaf), () -> closed++);
        List<Node> completed = Node.completedBy(suite, stored.index(), leaf, this::known);
        if (stored.nodes().isPresent() && completed.stream()
                .anyMatch(node -> !Arrays.equals(node.hash(), stored.nodes().get().get(node.place())))) {
            find(Kind.SUBTREE, stored.index());
        }
        Span.closedLeftOf(stored.index()).forEach(frontier::remove);
        Node top = completed.isEmpty() ? new Node(new Span.Place(0, stored.index()), leaf) : completed.getLast();
        frontier.put(top.place(), top.hash());
        size++;
    }

    private void content(StoredEntry stored, byte[] canonical, byte[] leaf) {
        if (!Arrays.equals(leaf, stored.leaf())) {
            find(Kind.LEAF, stored.index());
        }
        try {
            LedgerEntry entry = LedgerEntry.read(stored.index(), canonical);
            if (!stored.columns().isEmpty()
                    && !stored.columns().equals(List.of(entry.at(), entry.type(), entry.org(), entry.actor()))) {
                find(Kind.COLUMN, stored.index());
            }
            if (entry.at().isBefore(lastAt)) {
                find(Kind.TIME, stored.index());
            }
            lastAt = entry.at();
        } catch (MalformedInput e) {
            find(Kind.MALFORMED, stored.index());
        }
    }

    @Override
    public void head(SignedHead signed) {
        TreeHead head = signed.head();
        heads++;
        if (head.size() != size || !Hex.of(root()).equals(head.root())) {
            find(Kind.HEAD, head.size());
        } else {
            covered = size;
        }
        if (head.time().isBefore(lastAt) && head.size() == size) {
            find(Kind.HEAD_TIME, head.size());
        }
        if (!pins.isEmpty() && !pins.contains(signed.key())) {
            find(Kind.KEY, head.size());
        }
        signature(keys, signed.key(), head, signed.signature());
        if (newest.filter(before -> before.size() == head.size()).isEmpty()) {
            newest = Optional.of(head); // of several heads of one size the witnesses sign the first
        }
    }

    @Override
    public void cosignature(Cosignature made) {
        cosignatures++;
        Optional<TreeHead> head = newest.filter(given -> given.size() == made.size());
        head.ifPresentOrElse(given -> signature(witnesses, made.key(), given, made.signature()),
                () -> find(Kind.COSIGNATURE, made.size()));
    }

    private void signature(Map<String, byte[]> known, String key, TreeHead head, byte[] signature) {
        byte[] spki = known.get(key);
        if (spki == null) {
            unknown++;
        } else if (!suite.verify(spki, head.message(), signature)) {
            find(known == keys ? Kind.SIGNATURE : Kind.COSIGNATURE, head.size());
        }
    }

    private byte[] root() {
        return Span.whole(size).hash(suite, this::known);
    }

    /** Where an entry is missing so is its subtree; the empty hash stands for it and contradicts every head. */
    private byte[] known(Span.Place place) {
        return frontier.getOrDefault(place, new byte[0]);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private void find(Kind kind, long index) {
        findings.add(new LedgerFinding(kind, index));
    }
}
