package org.fairdraw.verify;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;

/** V2: the entries' proofs, the tree head, and earlier heads (VDP §9.2, §10, §15.20). */
final class ProofChecks {
    private final Evidence evidence;
    private final Findings findings;
    private final List<LogEntry> entries;

    private ProofChecks(Evidence evidence, Findings findings, List<LogEntry> entries) {
        this.evidence = evidence;
        this.findings = findings;
        this.entries = entries;
    }

    static void check(Evidence evidence, Findings findings) {
        evidence.entries()
                .ifPresent(
                        entries -> evidence.proofs().ifPresent(new ProofChecks(evidence, findings, entries)::proofs));
        evidence.proofs().ifPresent(proofs -> new ProofChecks(evidence, findings, List.of()).consistency(proofs));
    }

    private void proofs(LogReader.Proofs proofs) {
        findings.made(Check.INCLUSION, Bundle.PROOFS);
        findings.made(Check.TREE_HEAD, Bundle.PROOFS);
        TreeHead head = proofs.head();
        Set<Long> known = new HashSet<>();
        for (LogEntry entry : entries) {
            known.add(entry.index());
            List<String> path = proofs.inclusion().get(entry.index());
            if (path == null) {
                findings.fail(Check.INCLUSION, entry.place(), Phrase.PATH_MISSING, null, null);
            } else if (!MerkleTree.verifyInclusion(evidence.suite(), entry.leafHash(), entry.index(), head.size(),
                    path.stream().map(Hex::parse).toList(), Hex.parse(head.root()))) {
                findings.fail(Check.INCLUSION, entry.place(), Phrase.BAD_PATH, "root " + head.root(), null);
            }
            if (entry.index() >= head.size()) {
                findings.fail(Check.TREE_HEAD, entry.place(), Phrase.HEAD_SIZE, "more than " + entry.index(),
                        Long.toString(head.size()));
            }
            if (entry.at().isAfter(head.time())) {
                findings.fail(Check.TREE_HEAD, entry.place(), Phrase.HEAD_TIME, "at least " + Names.time(entry.at()),
                        Names.time(head.time()));
            }
        }
        proofs.inclusion()
                .keySet()
                .stream()
                .filter(index -> !known.contains(index))
                .forEach(
                        index -> findings.fail(Check.INCLUSION, Bundle.PROOFS + " index " + index,
                                Phrase.PATH_WITHOUT_ENTRY, null,
                                null));
    }

    /** Each earlier head is the beginning of the head, and was signed no later than the next one. */
    private void consistency(LogReader.Proofs proofs) {
        findings.made(Check.CONSISTENCY, Bundle.PROOFS);
        TreeHead last = proofs.head();
        Instant before = Instant.MIN;
        for (EarlierHead earlier : proofs.earlier()) {
            TreeHead head = earlier.head();
            String place = Bundle.PROOFS + " size " + head.size();
            if (!ConsistencyProof.verify(evidence.suite(), head.size(), last.size(),
                    earlier.path().stream().map(Hex::parse).toList(), Hex.parse(head.root()),
                    Hex.parse(last.root()))) {
                findings.fail(Check.CONSISTENCY, place, Phrase.NOT_CONSISTENT, "root " + last.root(), null);
            }
            if (head.time().isBefore(before) || head.time().isAfter(last.time())) {
                findings.fail(Check.CONSISTENCY, place, Phrase.BAD_TIME,
                        "from " + (before.equals(Instant.MIN) ? "any time" : Names.time(before)) + " to "
                                + Names.time(last.time()),
                        Names.time(head.time()));
            }
            before = head.time();
        }
    }
}
