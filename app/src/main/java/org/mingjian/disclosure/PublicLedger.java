package org.mingjian.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.json.Json;
import org.fairdraw.verify.LogExtract;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.stereotype.Service;

/**
 * The part of the ledger that is public: its head, and the entries of VDP §9.1 that draws leave. Shares, public source
 * and result of a draw show with its publication, since together they are the result.
 */
@Service
public class PublicLedger {
    private static final Set<String> AT_ONCE = Set.of("POLICY", "SNAPSHOT", "COMMIT", "VOID");
    private static final Set<String> ONCE_DECIDED = Set.of("REVEAL", "BEACON", "RESULT");

    private final Ledger ledger;
    private final Publications publications;
    private final PublicDraws draws;

    PublicLedger(Ledger ledger, Publications publications, PublicDraws draws) {
        this.ledger = ledger;
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
        return AT_ONCE.contains(entry.type()) || ONCE_DECIDED.contains(entry.type())
                && drawOf(entry).filter(draw -> draw.state() != Publication.State.SEALED).isPresent();
    }
}
