package org.fairdraw.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.CommitmentReader;
import org.fairdraw.terms.DrawTerms;

/** V2 and V3: the ledger's entries, their proofs, order and times (VDP §10, §15.6, §15.7). */
final class LogChecks {
    private static final List<String> TYPES = List.of("POLICY", "SNAPSHOT", "COMMIT", "REVEAL", "BEACON", "RESULT");

    private static final String LAST_OF_LISTS = "SNAPSHOT"; // policy and lists come in any order

    private final Evidence evidence;
    private final Findings findings;
    private final List<LogEntry> entries;

    private LogChecks(Evidence evidence, Findings findings, List<LogEntry> entries) {
        this.evidence = evidence;
        this.findings = findings;
        this.entries = entries;
    }

    static void check(Evidence evidence, Findings findings) {
        evidence.entries().ifPresent(entries -> {
            LogChecks checks = new LogChecks(evidence, findings, entries);
            evidence.proofs().ifPresent(checks::proofs);
            checks.order();
            evidence.commitment().ifPresent(commitment -> checks.times(commitment.terms()));
            if (evidence.commitment().isPresent() && evidence.certificate().isPresent()) {
                checks.entries(evidence.commitment().get(), evidence.certificate().get());
            }
        });
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

    /** SNAPSHOT and POLICY, COMMIT, REVEAL, BEACON, RESULT follow one another. */
    private void order() {
        findings.made(Check.ORDER_OF_ENTRIES, Bundle.ENTRIES);
        int reached = 0;
        for (LogEntry entry : entries) {
            int stage = TYPES.indexOf(entry.type());
            boolean list = stage >= 0 && stage <= TYPES.indexOf(LAST_OF_LISTS)
                    && reached <= TYPES.indexOf(LAST_OF_LISTS);
            if (stage >= 0 && stage < reached && !list) {
                findings.fail(Check.ORDER_OF_ENTRIES, entry.place(), Phrase.BAD_ORDER, "before " + TYPES.get(reached),
                        null);
            }
            reached = Math.max(reached, stage);
        }
    }

    private void times(DrawTerms terms) {
        findings.made(Check.TIME, Bundle.ENTRIES);
        terms.beaconTime()
                .ifPresent(time -> later(CommitmentReader.FILE + " beaconTime", terms.revealDeadline(), time,
                        !time.isAfter(terms.revealDeadline()), "after "));
        Instant before = Instant.MIN;
        for (LogEntry entry : entries) {
            later(entry.place(), before, entry.at(), entry.at().isBefore(before), "not before ");
            before = entry.at();
            if (entry.type().equals("REVEAL")) {
                later(entry.place(), terms.revealDeadline(), entry.at(), entry.at().isAfter(terms.revealDeadline()),
                        "not after ");
            } else if (entry.type().equals("BEACON")) {
                terms.beaconTime()
                        .ifPresent(
                                time -> later(entry.place(), time, entry.at(), entry.at().isBefore(time),
                                        "not before "));
                terms.beacons()
                        .stream()
                        .filter(beacon -> beacon.source().equals(entry.text("source")))
                        .forEach(beacon -> later(entry.place(), beacon.notBefore(), entry.at(),
                                entry.at().isBefore(beacon.notBefore()), "not before "));
            }
        }
    }

    private void later(String place, Instant bound, Instant time, boolean broken, String how) {
        if (broken) {
            findings.fail(Check.TIME, place, Phrase.BAD_TIME, how + Names.time(bound), Names.time(time));
        }
    }

    private void entries(Commitment commitment, Certificate certificate) {
        findings.made(Check.ENTRIES, Bundle.ENTRIES);
        Map<String, List<LogEntry>> byName = new HashMap<>();
        for (LogEntry entry : entries) {
            byName.computeIfAbsent(name(entry), none -> new ArrayList<>()).add(entry);
        }
        Set<String> allowed = new HashSet<>();
        commitment.terms().shares().forEach(share -> allowed.add("REVEAL " + share.party()));
        for (String name : needed(commitment, certificate)) {
            allowed.add(name);
            if (!byName.containsKey(name)) {
                findings.fail(Check.ENTRIES, Bundle.ENTRIES, Phrase.ENTRY_MISSING, name, null);
            }
        }
        byName.forEach((name, same) -> {
            if (!allowed.contains(name)) {
                findings.fail(Check.ENTRIES, same.get(0).place(), Phrase.ENTRY_UNKNOWN, null, name);
            } else if (same.size() > 1) {
                findings.fail(Check.ENTRIES, same.get(1).place(), Phrase.ENTRY_TWICE, "one " + name,
                        same.size() + " of them");
            }
        });
        contents(certificate);
    }

    private void contents(Certificate certificate) {
        String hash = evidence.commitmentHash().orElse("");
        for (LogEntry entry : entries) {
            if (TYPES.indexOf(entry.type()) >= TYPES.indexOf("COMMIT")) {
                findings.equal(Check.ENTRIES, entry.place(), Phrase.ENTRY_OTHER_DRAW, hash, entry.text("commit"));
            }
            if (entry.type().equals("RESULT")) {
                findings.equal(Check.ENTRIES, entry.place(), Phrase.ENTRY_DIFFERS, certificate.resultHash(),
                        entry.text("resultHash"));
                place("log.result", entry, certificate.resultIndex());
            } else if (entry.type().equals("COMMIT")) {
                place("log.commit", entry, certificate.commitIndex());
            }
        }
    }

    private void place(String member, LogEntry entry, long index) {
        findings.equal(Check.ENTRIES, Bundle.CERTIFICATE + " " + member, Phrase.LOG_INDEX, Long.toString(entry.index()),
                Long.toString(index));
    }

    private static List<String> needed(Commitment commitment, Certificate certificate) {
        List<String> needed = new ArrayList<>(
                List.of("POLICY", "SNAPSHOT subjects", "SNAPSHOT persons", "SNAPSHOT bars",
                        "COMMIT", "RESULT"));
        commitment.terms()
                .shares()
                .stream()
                .filter(share -> certificate.share(share.party()).isPresent())
                .forEach(share -> needed.add("REVEAL " + share.party()));
        commitment.terms().beacons().forEach(beacon -> needed.add("BEACON " + beacon.source()));
        return needed;
    }

    /** Names an entry by what it is needed for. */
    private static String name(LogEntry entry) {
        return switch (entry.type()) {
            case "SNAPSHOT" -> "SNAPSHOT " + entry.text("list");
            case "REVEAL" -> "REVEAL " + entry.text("party");
            case "BEACON" -> "BEACON " + entry.text("source");
            default -> entry.type();
        };
    }
}
