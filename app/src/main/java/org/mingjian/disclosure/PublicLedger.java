package org.mingjian.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.LogExtract;
import org.mingjian.ledger.ConsistencyPath;
import org.mingjian.ledger.InclusionPath;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.ledger.Openness;
import org.mingjian.ledger.Witness;
import org.mingjian.ledger.Witnesses;
import org.springframework.stereotype.Service;

/**
 * The part of the ledger that is public: heads, proofs, the leaf hash of every entry, and the entries of VDP §9.1 in full
 * (ADR 11). Shares, public source and result of a draw show with its publication, since together they are the result.
 */
@Service
public class PublicLedger {
    private final Ledger ledger;
    private final Witnesses witnesses;
    private final Publications publications;
    private final PublicDraws draws;

    PublicLedger(Ledger ledger, Witnesses witnesses, Publications publications, PublicDraws draws) {
        this.ledger = ledger;
        this.witnesses = witnesses;
        this.publications = publications;
        this.draws = draws;
    }

    /** Returns the signed tree head as it is now, without entries. */
    public LogExtract head() {
        return ledger.extract(List.of());
    }

    /** Returns the id of the key that signs. */
    public String keyId() {
        return ledger.signer().keyId();
    }

    /** Returns the head that was given out for a size, with all its signatures. */
    public Optional<LogExtract> head(long size) {
        return ledger.head(size);
    }

    /** Returns the longest head that a witness has signed. */
    public Optional<LogExtract> newestCosigned() {
        return witnesses.newestCosigned();
    }

    /** Lists the witnesses, also the retired. */
    public List<Witness> witnesses() {
        return witnesses.all();
    }

    /** Lists the keys under which the ledger was and is kept. */
    public List<KeyLine> keys() {
        return ledger.keys();
    }

    /** Returns the ledger's suite (VDP §1.1). */
    public Suite suite() {
        return ledger.suite();
    }

    /** Returns the hash by which an entry stands in the tree, in hex. */
    public String leafHash(LedgerEntry entry) {
        return ledger.leafHash(entry);
    }

    /** Returns the number of entries. */
    public long size() {
        return ledger.size();
    }

    /** Proves an entry, open or closed, in the log of a size; nothing where there is no such. */
    public Optional<InclusionPath> inclusion(long index, long size) {
        return ledger.inclusion(index, size);
    }

    /** Proves that the log of one size goes on from that of another; nothing where there is no such. */
    public Optional<ConsistencyPath> consistency(long first, long second) {
        return ledger.consistency(first, second);
    }

    /**
     * An entry as anyone may see it.
     *
     * @param leaf its leaf hash in hex
     * @param entry its text, where it is open
     */
    public record Line(long index, String leaf, Optional<Json.Obj> entry) {}

    /** Returns up to {@code count} entries from an index on. */
    public List<Line> lines(long from, int count) {
        Map<String, Boolean> decided = new HashMap<>();
        return ledger.range(from, count)
                .stream()
                .map(entry -> new Line(entry.index(), ledger.leafHash(entry),
                        isPublic(entry, decided) ? Optional.of(entry.json()) : Optional.empty()))
                .toList();
    }

    /** Returns an entry that is public. */
    public Optional<LedgerEntry> entry(long index) {
        return index < 0 ? Optional.empty() : ledger.entry(index).filter(this::isPublic);
    }

    /** Returns an entry's line with its path to a signed tree head; only for an entry that is public. */
    public LogExtract proof(LedgerEntry entry) {
        return ledger.extract(List.of(entry.index()));
    }

    /** Lists the public entries of a draw by index. */
    public List<LedgerEntry> entries(Publication publication) {
        return draws.entries(publication).stream().flatMap(index -> entry(index).stream()).toList();
    }

    /** Finds the public draw that an entry names by its commitment. */
    public Optional<Publication> drawOf(LedgerEntry entry) {
        return entry.body().members().get("commit") instanceof Json.Str commit
                ? publications.byCommitment(commit.value())
                : Optional.empty();
    }

    private boolean isPublic(LedgerEntry entry) {
        return isPublic(entry, new HashMap<>());
    }

    private boolean isPublic(LedgerEntry entry, Map<String, Boolean> decided) {
        return switch (Openness.of(entry.type())) {
            case AT_ONCE -> true;
            case CLOSED -> false;
            case WITH_RESULT -> entry.body().members().get("commit") instanceof Json.Str(String commit)
                    && decided.computeIfAbsent(commit, this::decided);
        };
    }

    private boolean decided(String commit) {
        return publications.byCommitment(commit)
                .filter(draw -> draw.state() != Publication.State.SEALED)
                .isPresent();
    }
}
