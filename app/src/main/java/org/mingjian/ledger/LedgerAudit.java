package org.mingjian.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.mingjian.ledger.LedgerFinding.Kind;

/** Recomputes the whole log from its bytes and compares everything that is stored beside them. */
final class LedgerAudit {
    private static final int PAGE = 1000;
    private static final Suite SUITE = Suite.S;

    private final Entries entries;
    private final Map<Long, List<SignedHead>> heads = new HashMap<>();
    private final Signer signer;
    private final List<LedgerFinding> findings = new ArrayList<>();
    /** The complete subtrees that the next entries still merge with: at most one for each level. */
    private final Map<Span.Place, byte[]> frontier = new HashMap<>();
    private long size;
    private Instant lastAt = Instant.MIN;

    LedgerAudit(Entries entries, List<SignedHead> heads, Signer signer) {
        this.entries = entries;
        this.signer = signer;
        heads.forEach(head -> this.heads.computeIfAbsent(head.head().size(), key -> new ArrayList<>()).add(head));
    }

    List<LedgerFinding> run() {
        checkHeads();
        for (List<StoredEntry> page = entries.stored(0, PAGE); !page.isEmpty(); page = entries.stored(size, PAGE)) {
            page.forEach(this::check);
        }
        heads.keySet().stream().sorted().forEach(missing -> find(Kind.HEAD, missing));
        return findings;
    }

    private void check(StoredEntry stored) {
        if (stored.index() > size) {
            find(Kind.MISSING, size);
            size = stored.index();
        }
        byte[] leaf = MerkleTree.leafHash(SUITE, stored.canonical());
        checkContent(stored, leaf);
        List<Node> completed = Node.completedBy(SUITE, stored.index(), leaf, this::known);
        if (completed.stream().anyMatch(node -> !Arrays.equals(node.hash(), stored.nodes().get(node.place())))) {
            find(Kind.SUBTREE, stored.index());
        }
        Span.closedLeftOf(stored.index()).forEach(frontier::remove);
        Node top = completed.isEmpty() ? new Node(new Span.Place(0, stored.index()), leaf) : completed.getLast();
        frontier.put(top.place(), top.hash());
        size++;
        checkHeads();
    }

    private void checkContent(StoredEntry stored, byte[] leaf) {
        if (!Arrays.equals(leaf, stored.leaf())) {
            find(Kind.LEAF, stored.index());
        }
        try {
            LedgerEntry entry = LedgerEntry.read(stored.index(), stored.canonical());
            if (!stored.columns().equals(List.of(entry.at(), entry.type(), entry.org(), entry.actor()))) {
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

    private void checkHeads() {
        for (SignedHead head : Optional.ofNullable(heads.remove(size)).orElse(List.of())) {
            if (!Hex.of(Span.whole(size).hash(SUITE, this::known)).equals(head.head().root())) {
                find(Kind.HEAD, size);
            }
            if (!head.holdsFor(SUITE, signer)) {
                find(Kind.SIGNATURE, size);
            }
        }
    }

    /** Where an entry is missing so is its subtree; the empty hash stands for it and contradicts every head. */
    private byte[] known(Span.Place place) {
        return frontier.getOrDefault(place, new byte[0]);
    }

    private void find(Kind kind, long index) {
        findings.add(new LedgerFinding(kind, index));
    }
}
