package org.fairdraw.verify;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fairdraw.DrawnDraw;
import org.fairdraw.Pool;
import org.fairdraw.Scores;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.ListSeal;
import org.fairdraw.terms.PolicyReference;

/** V1: hashes and signatures (VDP §10, §15.12). */
final class FileChecks {
    private final Evidence evidence;
    private final Findings findings;

    FileChecks(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void check(Set<String> pinnedKeyIds) {
        evidence.certificate().ifPresent(this::commitment);
        evidence.commitment().ifPresent(this::policy);
        evidence.commitment().ifPresent(this::snapshots);
        evidence.certificate().ifPresent(this::resultHash);
        evidence.certificate()
                .ifPresent(certificate -> evidence.commitment()
                        .ifPresent(known -> TimestampChecks.check(evidence, certificate, known.terms(), findings)));
        if (evidence.certificate().isPresent() && evidence.proofs().isPresent() && evidence.keys().isPresent()) {
            signatures(evidence.certificate().get(), evidence.proofs().get(), evidence.keys().get(), pinnedKeyIds);
        }
    }

    private void commitment(Certificate certificate) {
        evidence.commitmentHash().ifPresent(hash -> {
            findings.made(Check.COMMITMENT, Bundle.COMMITMENT);
            findings.equal(Check.COMMITMENT, Bundle.CERTIFICATE + " commit", Phrase.OTHER_COMMITMENT, hash,
                    certificate.commit());
        });
        evidence.commitment()
                .ifPresent(known -> findings.equal(Check.COMMITMENT, Bundle.CERTIFICATE + " drawId",
                        Phrase.OTHER_DRAW_ID, known.terms().drawId(), certificate.drawId()));
    }

    private void policy(Commitment commitment) {
        PolicyReference wanted = commitment.terms().policy();
        evidence.policy().ifPresent(bytes -> {
            findings.made(Check.POLICY, Bundle.POLICY);
            findings.equal(Check.POLICY, Bundle.POLICY, Phrase.OTHER_POLICY, wanted.hash(),
                    PolicyReference.hashOf(evidence.suite(), bytes));
        });
        for (LogEntry entry : entries("POLICY")) {
            PolicyReference logged = new PolicyReference(entry.text("id"), entry.text("version"), entry.text("hash"));
            findings.equal(Check.POLICY, entry.place(), Phrase.OTHER_POLICY, wanted.toJson().text(),
                    logged.toJson().text());
        }
    }

    private void snapshots(Commitment commitment) {
        if (evidence.pool().isPresent() && evidence.persons().isPresent() && evidence.bars().isPresent()
                && evidence.scores().isPresent() == commitment.scores().isPresent()) {
            findings.made(Check.SNAPSHOT, Bundle.SUBJECTS + ", " + Bundle.PERSONS + ", " + Bundle.BARS
                    + (commitment.scores().isPresent() ? ", " + Bundle.SCORES : ""));
        }
        snapshot("subjects", commitment.subjects(), evidence.pool().map(Pool::snapshot));
        snapshot("persons", commitment.persons(), evidence.persons());
        snapshot("bars", commitment.bars(), evidence.bars());
        commitment.scores().ifPresent(seal -> snapshot("scores", seal, evidence.scores()));
        if (evidence.pool().isPresent() && evidence.scores().isPresent()
                && !Scores.fit(evidence.scores().get().rows(), evidence.pool().get().snapshot().rows())) {
            findings.fail(Check.SNAPSHOT, Bundle.SCORES, Phrase.SCORES_DIFFER, null, null);
        }
    }

    private void snapshot(String list, ListSeal seal, Optional<? extends Snapshot<?>> read) {
        read.ifPresent(snapshot -> findings.equal(Check.SNAPSHOT, list + ".rows", Phrase.OTHER_LIST,
                seal.toJson().text(),
                ListSeal.of(snapshot, seal.fileHash().isPresent()).toJson().text()));
        for (LogEntry entry : entries("SNAPSHOT")) {
            if (entry.text("list").equals(list)) {
                String fileHash = seal.fileHash()
                        .orElse(read.map(snapshot -> Hex.of(snapshot.fileHash())).orElse(entry.text("fileHash")));
                findings.equal(Check.SNAPSHOT, entry.place() + " " + list, Phrase.OTHER_LIST,
                        new ListSeal(seal.root(), seal.rows(), Optional.of(fileHash)).toJson().text(),
                        logged(entry).toJson().text());
            }
        }
    }

    private List<LogEntry> entries(String type) {
        return evidence.entries().orElse(List.of()).stream().filter(entry -> entry.type().equals(type)).toList();
    }

    private static ListSeal logged(LogEntry entry) {
        int rows = Integer.parseInt(entry.value("rows"));
        return new ListSeal(entry.text("root"), rows, Optional.of(entry.text("fileHash")));
    }

    private void resultHash(Certificate certificate) {
        findings.made(Check.RESULT_HASH, Bundle.CERTIFICATE);
        Map<String, Json> members = new TreeMap<>(evidence.result().orElseThrow().members());
        members.keySet().removeAll(Set.of("resultHash", "log", "tst", "signatures"));
        findings.equal(Check.RESULT_HASH, Bundle.CERTIFICATE, Phrase.OTHER_RESULT_HASH,
                Hex.of(MerkleTree.leafHash(evidence.suite(), Json.of(members).canonical())), certificate.resultHash());
    }

    private void signatures(
        Certificate certificate,
        LogReader.Proofs proofs,
        List<KeyLine> keys,
        Set<String> pinnedKeyIds
    ) {
        findings.made(Check.SIGNATURE, Bundle.CERTIFICATE + ", " + Bundle.PROOFS);
        findings.made(Check.KEY, Bundle.KEYS);
        Map<String, byte[]> known = new TreeMap<>();
        for (KeyLine key : keys) {
            byte[] spki = Base64.getDecoder().decode(key.spki());
            String place = Bundle.KEYS + " " + key.id();
            if (evidence.suite().isKey(spki)) {
                known.put(key.id(), spki);
                findings.equal(Check.SIGNATURE, place, Phrase.BAD_KEY_ID, Signer.keyId(evidence.suite(), spki),
                        key.id());
            } else {
                findings.fail(Check.SIGNATURE, place, Phrase.BAD_KEY, "SubjectPublicKeyInfo (VDP §15.17, §15.19)",
                        key.spki());
            }
        }
        Set<String> ofResult = valid(Bundle.CERTIFICATE, DrawnDraw.message(certificate.resultHash()),
                certificate.signatures(), known);
        Set<String> ofHead = valid(Bundle.PROOFS, proofs.head().message(), proofs.signatures(), known);
        for (EarlierHead earlier : proofs.earlier()) {
            valid(Bundle.PROOFS + " size " + earlier.head().size(), earlier.head().message(), earlier.signatures(),
                    known);
        }
        if (pinnedKeyIds.isEmpty()) {
            keys.stream()
                    .filter(key -> ofResult.contains(key.id()) || ofHead.contains(key.id()))
                    .forEach(key -> findings.open(Check.KEY, Bundle.KEYS, Phrase.NOBODY_VOUCHES, null,
                            key.id() + " " + key.owner()));
        } else {
            pinned(Bundle.CERTIFICATE, ofResult, pinnedKeyIds);
            pinned(Bundle.PROOFS, ofHead, pinnedKeyIds);
        }
    }

    /** Returns the ids of the keys whose signatures are valid. */
    private Set<String> valid(String file, byte[] message, List<SignatureLine> signatures, Map<String, byte[]> known) {
        Set<String> valid = new HashSet<>();
        if (signatures.isEmpty()) {
            findings.fail(Check.SIGNATURE, file, Phrase.NO_SIGNATURE, null, null);
        }
        for (SignatureLine signature : signatures) {
            byte[] spki = known.get(signature.key());
            if (spki == null) {
                findings.fail(Check.SIGNATURE, file, Phrase.UNKNOWN_KEY, String.join(", ", known.keySet()),
                        signature.key());
            } else if (evidence.suite().verify(spki, message, Base64.getDecoder().decode(signature.sig()))) {
                valid.add(signature.key());
            } else {
                findings.fail(Check.SIGNATURE, file, Phrase.BAD_SIGNATURE, "a signature of " + signature.key(),
                        signature.sig());
            }
        }
        return valid;
    }

    private void pinned(String file, Set<String> valid, Set<String> pinnedKeyIds) {
        if (valid.stream().noneMatch(pinnedKeyIds::contains)) {
            findings.fail(Check.KEY, file, Phrase.NOT_PINNED,
                    pinnedKeyIds.stream().sorted().collect(Collectors.joining(", ")),
                    valid.stream().sorted().collect(Collectors.joining(", ")));
        }
    }
}
