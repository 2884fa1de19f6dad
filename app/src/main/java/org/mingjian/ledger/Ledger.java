package org.mingjian.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
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
    private static final Suite SUITE = Suite.S;
    private static final String OWNER = "Mingjian";

    private final Entries entries;
    private final Heads heads;
    private final Signer signer;
    private final Clock clock;

    Ledger(Entries entries, Heads heads, Signer signer, Clock clock) {
        this.entries = entries;
        this.heads = heads;
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
        LedgerEntry entry = LedgerEntry.make(tip.size(), clock.instant(), tip.lastAt(), type, org, actor, body);
        byte[] leaf = MerkleTree.leafHash(SUITE, entry.canonical());
        Function<Span.Place, byte[]> lefts = entries.hashes(Span.closedLeftOf(entry.index()));
        entries.add(entry, leaf, Node.completedBy(SUITE, entry.index(), leaf, lefts));
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
        Proofs proofs = new Proofs(SUITE, tip.size(), indexes);
        Function<Span.Place, byte[]> nodes = entries.hashes(proofs.places());
        SignedHead head = signedHead(tip, proofs.root(nodes));
        return proofs.extract(entries.find(Set.copyOf(indexes)), head, signer, OWNER, nodes);
    }

    /** Returns size, root and time of the log as it is now, unsigned. */
    @Transactional(readOnly = true)
    public TreeHead head() {
        Entries.Tip tip = entries.tip();
        Proofs proofs = new Proofs(SUITE, tip.size(), List.of());
        byte[] root = proofs.root(entries.hashes(proofs.places()));
        return new TreeHead(tip.size(), Hex.of(root), headTime(tip));
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
     * recorded; nothing for an untouched one (SEC-06). What a key signed that is not the present one is compared by
     * its root only.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<LedgerFinding> audit() {
        return new LedgerAudit(entries, heads.all(), signer).run();
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
