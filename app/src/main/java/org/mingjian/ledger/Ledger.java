package org.mingjian.ledger;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.LogExtract;
import org.fairdraw.verify.TreeHead;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The platform's record of every act (账本): append-only, hashed as one tree, in the same database as what it
 * records (VDP §9, SEC-06).
 */
@Service
public class Ledger implements Journal {
    private static final String OWNER = "Mingjian";

    private final Entries entries;
    private final Heads heads;
    private final KnownKeys keys;
    private final WitnessRows witnesses;
    private final Suite suite;
    private final Signer signer;
    private final Clock clock;

    Ledger(
            Entries entries, Heads heads, KnownKeys keys, WitnessRows witnesses, Suite suite, Signer signer, Clock clock
    ) {
        this.entries = entries;
        this.heads = heads;
        this.keys = keys;
        this.witnesses = witnesses;
        this.suite = suite;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Records an act in the caller's transaction: both happen or neither. Writers take turns from here to the
     * end of their transactions, so call it late in long ones.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public LedgerEntry append(String type, String org, String actor, Json.Obj body) {
        entries.takeTurn();
        Entries.Tip tip = entries.tip();
        LedgerEntry entry = LedgerEntry.make(tip.size(), clock.instant(), tip.lastAt(), type, org, actor,
                Nonce.in(type, body));
        byte[] leaf = MerkleTree.leafHash(suite, entry.canonical());
        Function<Span.Place, byte[]> lefts = entries.hashes(Span.closedLeftOf(entry.index()));
        entries.add(entry, leaf, Node.completedBy(suite, entry.index(), leaf, lefts));
        return entry;
    }

    /**
     * Returns the time that an entry would bear now, in whole seconds: that of the clock, or of the newest entry where
     * the clock has been set back. Steps that compare times with entries go by this one.
     */
    @Transactional(readOnly = true)
    public Instant now() {
        return LedgerEntry.notDecreasing(clock.instant(), entries.tip().lastAt());
    }

    /**
     * {@inheritDoc}
     * Inside a transaction that has appended, the head covers what is not committed yet: give the extract
     * out only after the commit.
     */
    @Override
    @Transactional
    public LogExtract extract(List<Long> indexes) {
        Entries.Tip tip = entries.tip();
        Proofs proofs = new Proofs(suite, tip.size(), indexes);
        Function<Span.Place, byte[]> nodes = entries.hashes(proofs.places());
        SignedHead head = signedHead(tip, proofs.root(nodes));
        return proofs.extract(entries.find(Set.copyOf(indexes)), head, cosignatures(head), keysOf(head), nodes);
    }

    /** Returns the head that was given out for a size, with all signatures and their keys. */
    @Transactional(readOnly = true)
    public Optional<LogExtract> head(long size) {
        return heads
                .find(size)
                .map(head -> {
                    List<SignatureLine> signatures = new ArrayList<>(List.of(head.line()));
                    signatures.addAll(cosignatures(head));
                    return new LogExtract(List.of(), head.head(), signatures, Map.of(), keysOf(head));
                });
    }

    /** Returns the keys under which this ledger was and is kept. */
    @Transactional(readOnly = true)
    public List<KeyLine> keys() {
        Map<String, KeyLine> lines = new LinkedHashMap<>();
        keys.all().forEach(key -> lines.put(key.id(), key.line(OWNER)));
        lines.putIfAbsent(signer.keyId(), KeyLine.of(signer, OWNER));
        return List.copyOf(lines.values());
    }

    /**
     * Proves an entry in the log of a size.
     *
     * @return nothing where the log has not that many entries, or the index is not below the size
     */
    @Transactional(readOnly = true)
    public Optional<InclusionPath> inclusion(long index, long size) {
        return new StoredTree(entries, suite).inclusion(index, size);
    }

    /**
     * Proves that the log of the second size goes on from that of the first.
     *
     * @return nothing where the log has not that many entries, or the first size is not at most the second
     */
    @Transactional(readOnly = true)
    public Optional<ConsistencyPath> consistency(long first, long second) {
        return new StoredTree(entries, suite).consistency(first, second);
    }

    /** Returns up to {@code size} entries from an index on, by index. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> range(long from, int size) {
        return entries.range(from, size);
    }

    /** A cosignature is over size, root and time; beside another head of its size it would only spoil the bundle. */
    private List<SignatureLine> cosignatures(SignedHead head) {
        return witnesses.cosignatures(head.head().size())
                .stream()
                .filter(made -> witnesses.find(made.key())
                        .filter(witness -> suite.verify(witness.spki(), head.head().message(), made.signature()))
                        .isPresent())
                .map(Cosignature::line)
                .toList();
    }

    private List<KeyLine> keysOf(SignedHead head) {
        List<KeyLine> lines = new ArrayList<>();
        keys().stream().filter(line -> line.id().equals(head.key())).forEach(lines::add);
        cosignatures(head)
                .stream()
                .flatMap(made -> witnesses.find(made.key()).stream())
                .map(Witness::line)
                .forEach(lines::add);
        return lines;
    }

    /** Returns size, root and time of the log as it is now, unsigned. */
    @Transactional(readOnly = true)
    public TreeHead head() {
        Entries.Tip tip = entries.tip();
        Proofs proofs = new Proofs(suite, tip.size(), List.of());
        byte[] root = proofs.root(entries.hashes(proofs.places()));
        return new TreeHead(tip.size(), Hex.of(root), headTime(tip));
    }

    /** Returns the number of entries. */
    @Transactional(readOnly = true)
    public long size() {
        return entries.tip().size();
    }

    /** Returns the hash by which an entry stands in the tree, in hex. */
    public String leafHash(LedgerEntry entry) {
        return Hex.of(MerkleTree.leafHash(suite, entry.canonical()));
    }

    /** Returns the ledger's suite (VDP §1.1). */
    public Suite suite() {
        return suite;
    }

    /** Returns the entry at an index, if the log is long enough. */
    @Transactional(readOnly = true)
    public Optional<LedgerEntry> entry(long index) {
        return entries.find(index);
    }

    /**
     * Returns up to {@code size} entries below {@code beforeIndex}, newest first.
     *
     * @param org an organisation's code, or "" for all
     */
    @Transactional(readOnly = true)
    public List<LedgerEntry> page(String org, long beforeIndex, int size) {
        return entries.page(org.isEmpty() ? Optional.empty() : Optional.of(Set.of(org)), "", beforeIndex, size);
    }

    /**
     * Returns up to {@code size} entries below {@code beforeIndex}, newest first.
     *
     * @param orgs the organisations whose entries may be seen; none means no entries
     * @param type an entry type, or "" for all
     */
    @Transactional(readOnly = true)
    public List<LedgerEntry> pageWithin(Set<String> orgs, String type, long beforeIndex, int size) {
        return entries.page(Optional.of(Set.copyOf(orgs)), type, beforeIndex, size);
    }

    /** Returns the types that entries have, ascending. */
    @Transactional(readOnly = true)
    public List<String> types() {
        return entries.types();
    }

    /**
     * Recomputes the whole ledger and returns everything that was changed, removed or reordered since it was
     * recorded; nothing for an untouched one (SEC-06). What a key signed that the ledger does not know is compared by
     * its root only.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LedgerReport audit() {
        LedgerCheck check = new LedgerCheck(suite, Set.of());
        check.key(KeyLine.of(signer, OWNER));
        walk().show(check);
        return check.report();
    }

    /**
     * Writes the whole ledger as {@code verify-ledger} reads it, however long it is.
     *
     * @param open whether closed entries are written as hashes only, for anyone
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(OutputStream out, boolean open) {
        ExportWriter writer = new ExportWriter(out, suite.name(), open, open ? entries.decided() : Set.of());
        walk().show(writer);
        writer.end();
    }

    private LedgerWalk walk() {
        return new LedgerWalk(entries, heads, keys, witnesses);
    }

    @Override
    public Signer signer() {
        return signer;
    }

    /** A head that was given out for this size is given out again; a new one is kept where writing is allowed. */
    private SignedHead signedHead(Entries.Tip tip, byte[] root) {
        Optional<SignedHead> kept = heads.find(tip.size(), signer.keyId());
        if (kept.isPresent()) {
            return requireSameRoot(kept.get(), root);
        }
        SignedHead head = SignedHead.sign(tip.size(), root, headTime(tip), signer);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return head;
        }
        heads.add(head);
        return heads.find(tip.size(), signer.keyId()).orElse(head);
    }

    /** SEC-06: a head that was given out is never contradicted by another. */
    private static SignedHead requireSameRoot(SignedHead kept, byte[] root) {
        if (!kept.head().root().equals(Hex.of(root))) {
            throw new IllegalStateException("The ledger's first " + kept.head().size()
                    + " entries are not those that its signed head covers: it has been changed from outside.");
        }
        return kept;
    }

    private Instant headTime(Entries.Tip tip) {
        return LedgerEntry.notDecreasing(clock.instant(), tip.lastAt());
    }
}
