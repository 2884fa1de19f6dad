package org.fairdraw.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairdraw.rows.Names;
import org.fairdraw.terms.CommitmentReader;
import org.fairdraw.terms.DrawTerms;

/** V3: order and times of the draw's own entries (VDP §10, §15.7, §15.25). */
final class LogChecks {
    /** Entries of a greater number come later; those of one number in any order. */
    private static final Map<String, Integer> STAGES = Map.of("POLICY", 0, "SNAPSHOT", 0, "COMMIT", 1, "REVEAL", 2,
            "RECEIPT", 2, "BEACON", 3, "RESULT", 4, "OPEN", 5);
    private static final Set<String> SEALED = Set.of("RECEIPT", "OPEN");
    private static final Duration LONGEST_SEAL = Duration.ofDays(30);

    private final DrawTerms terms;
    private final Findings findings;
    private final List<LogEntry> entries;

    private LogChecks(DrawTerms terms, Findings findings, List<LogEntry> entries) {
        this.terms = terms;
        this.findings = findings;
        this.entries = entries;
    }

    static void check(DrawLog log, DrawTerms terms, Findings findings) {
        LogChecks checks = new LogChecks(terms, findings,
                log.all()
                        .stream()
                        .filter(entry -> log.isOwn(entry) && STAGES.containsKey(entry.type()))
                        .filter(entry -> terms.rules().sealed() || !SEALED.contains(entry.type()))
                        .toList());
        checks.order();
        checks.times();
        checks.ascend(log.all());
        checks.sealedTimes();
    }

    /** Time never runs backwards in a ledger, whatever its entries are for (VDP §9.1). */
    private void ascend(List<LogEntry> all) {
        for (int i = 1; i < all.size(); i++) {
            Instant before = all.get(i - 1).at();
            later(all.get(i).place(), before, all.get(i).at(), all.get(i).at().isBefore(before), "not before ");
        }
    }

    /** SNAPSHOT and POLICY, COMMIT, REVEAL and RECEIPT, BEACON, RESULT, OPEN follow one another. */
    private void order() {
        findings.made(Check.ORDER_OF_ENTRIES, Bundle.ENTRIES);
        String reached = "POLICY";
        for (LogEntry entry : entries) {
            if (stage(entry.type()) < stage(reached)) {
                findings.fail(Check.ORDER_OF_ENTRIES, entry.place(), Phrase.BAD_ORDER, "before " + reached, null);
            } else {
                reached = entry.type();
            }
        }
    }

    private static int stage(String type) {
        return STAGES.getOrDefault(type, 0);
    }

    private void times() {
        findings.made(Check.TIME, Bundle.ENTRIES);
        terms.beaconTime()
                .ifPresent(time -> later(CommitmentReader.FILE + " beaconTime", terms.revealDeadline(), time,
                        !time.isAfter(terms.revealDeadline()), "after "));
        for (LogEntry entry : entries) {
            switch (entry.type()) {
                case "REVEAL", "RECEIPT" -> notAfter(entry, terms.revealDeadline());
                case "OPEN" -> terms.openDeadline().ifPresent(deadline -> notAfter(entry, deadline));
                case "BEACON" -> terms.beacons()
                        .stream()
                        .filter(beacon -> beacon.source().equals(entry.text("source")))
                        .forEach(beacon -> {
                            notBefore(entry, beacon.notBefore());
                            terms.beaconTime().ifPresent(time -> notBefore(entry, time));
                        });
                default -> {
                } // no bound of its own
            }
        }
    }

    private void sealedTimes() {
        String place = CommitmentReader.FILE + " openDeadline";
        terms.openDeadline().ifPresent(deadline -> {
            Instant from = terms.beaconTime().orElse(terms.revealDeadline());
            Instant last = terms.revealDeadline().plus(LONGEST_SEAL);
            later(place, from, deadline, !deadline.isAfter(from), "after ");
            later(place, last, deadline, deadline.isAfter(last), "not after ");
        });
    }

    private void notAfter(LogEntry entry, Instant deadline) {
        later(entry.place(), deadline, entry.at(), entry.at().isAfter(deadline), "not after ");
    }

    private void notBefore(LogEntry entry, Instant time) {
        later(entry.place(), time, entry.at(), entry.at().isBefore(time), "not before ");
    }

    private void later(String place, Instant bound, Instant time, boolean broken, String how) {
        if (broken) {
            findings.fail(Check.TIME, place, Phrase.BAD_TIME, how + Names.time(bound), Names.time(time));
        }
    }
}
