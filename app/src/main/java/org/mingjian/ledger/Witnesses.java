package org.mingjian.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.LogExtract;
import org.fairdraw.verify.TreeHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers witnesses (见证方) and takes their cosignatures (VDP §9.2). */
@Service
public class Witnesses {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    private final Ledger ledger;
    private final WitnessRows rows;
    private final Suite suite;
    private final WitnessProfile profile;
    private final Clock clock;

    Witnesses(Ledger ledger, WitnessRows rows, Suite suite, WitnessProfile profile, Clock clock) {
        this.ledger = ledger;
        this.rows = rows;
        this.suite = suite;
        this.profile = profile;
        this.clock = clock;
    }

    /** Why a key cannot be registered. Its words are the message {@code ledger.witness.fault.<NAME>}. */
    public enum Fault {
        /** The bytes are no key of the ledger's suite. */
        MALFORMED,
        /** A witness has this key already, or had it. */
        KNOWN,
        /** It is the ledger's own key. */
        OWN
    }

    /** Lists all witnesses, also the retired ones, in the order of their registration. */
    @Transactional(readOnly = true)
    public List<Witness> all() {
        return rows.all();
    }

    /** Finds a witness by its key's id. */
    @Transactional(readOnly = true)
    public Optional<Witness> find(String key) {
        return rows.find(key);
    }

    /** Says what keeps a key from being registered, if anything does. */
    @Transactional(readOnly = true)
    public Optional<Fault> fault(byte[] spki) {
        if (!KeyLine.wellFormed(suite, spki)) {
            return Optional.of(Fault.MALFORMED);
        }
        String key = Signer.keyId(suite, spki);
        boolean own = ledger.keys().stream().anyMatch(line -> line.id().equals(key));
        return own
                ? Optional.of(Fault.OWN)
                : rows.find(key).isPresent() ? Optional.of(Fault.KNOWN) : Optional.empty();
    }

    /**
     * Registers a witness and records it; whoever checks cosignatures later finds the key in the log itself.
     *
     * @throws IllegalArgumentException where {@link #fault} says that the key cannot be registered
     */
    @Transactional
    public Witness register(String org, String actor, String name, String organisation, byte[] spki) {
        fault(spki).ifPresent(fault -> {
            throw new IllegalArgumentException("The key cannot be registered: " + fault);
        });
        KeyLine line = new KeyLine(Signer.keyId(suite, spki), suite.algorithm(),
                java.util.Base64.getEncoder().encodeToString(spki), organisation);
        LedgerEntry entry = ledger.append("WITNESS_REGISTERED", org, actor,
                Json.object("key", line.id(), "alg", line.alg(), "spki", line.spki(), "organisation", organisation));
        Witness witness = new Witness(line.id(), line.alg(), spki, name, organisation, entry.at(), Optional.empty(),
                Optional.empty());
        rows.add(witness, entry.index());
        return witness;
    }

    /** Takes no more signatures of a witness; those that it gave stay. A retired one stays as it is. */
    @Transactional
    public void retire(String org, String actor, String key, String reason) {
        boolean active = rows.find(key).filter(Witness::active).isPresent();
        if (active) {
            LedgerEntry entry = ledger.append("WITNESS_RETIRED", org, actor, Json.object("key", key, "reason", reason));
            rows.retire(key, new Witness.Retired(entry.at(), reason), entry.index());
        }
    }

    /**
     * Takes a cosignature where it is a registered witness's over a head that was given out.
     *
     * @param head what was signed
     * @param key the key's id
     * @param alg the signature's algorithm
     * @param signature over {@link TreeHead#message()}
     */
    @Transactional
    public CosigningOutcome cosign(TreeHead head, String key, String alg, byte[] signature) {
        Optional<Witness> found = rows.find(key);
        if (found.isEmpty()) {
            return new CosigningOutcome.Refused(CosigningOutcome.Reason.UNKNOWN_KEY);
        }
        Witness witness = found.get();
        if (!witness.active()) {
            return new CosigningOutcome.Refused(CosigningOutcome.Reason.RETIRED);
        }
        if (!witness.alg().equals(alg)) {
            return new CosigningOutcome.Refused(CosigningOutcome.Reason.ALGORITHM);
        }
        if (!suite.verify(witness.spki(), head.message(), signature)) {
            return new CosigningOutcome.Refused(CosigningOutcome.Reason.SIGNATURE);
        }
        Optional<LogExtract> given = ledger.head(head.size());
        if (given.isEmpty()) {
            return new CosigningOutcome.Refused(CosigningOutcome.Reason.UNKNOWN_HEAD);
        }
        if (!given.get().head().equals(head)) {
            LOG.warn("The witness {} has signed another head of {} entries than this ledger has given out: root {}.",
                    key, head.size(), head.root());
            return new CosigningOutcome.Contradiction(given.get());
        }
        rows.add(new Cosignature(head.size(), key, alg, signature, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return new CosigningOutcome.Kept();
    }

    /** Returns the longest head that a witness has signed, with all its signatures and keys. */
    @Transactional(readOnly = true)
    public Optional<LogExtract> newestCosigned() {
        return rows.newestCosigned().stream().boxed().findFirst().flatMap(ledger::head);
    }

    /** Says whether witnesses are there and none has signed for longer than the profile's silence. */
    @Transactional(readOnly = true)
    public boolean silent() {
        List<Witness> active = rows.all().stream().filter(Witness::active).toList();
        Instant limit = clock.instant().minus(profile.silence());
        return !active.isEmpty() && active.stream()
                .map(witness -> witness.last().map(Witness.Last::receivedAt).orElse(witness.registeredAt()))
                .max(Comparator.naturalOrder())
                .filter(newest -> newest.isBefore(limit))
                .isPresent();
    }

    /** Returns after how many days of silence {@link #silent} holds. */
    public long silenceInDays() {
        return profile.silence().toDays();
    }

}
