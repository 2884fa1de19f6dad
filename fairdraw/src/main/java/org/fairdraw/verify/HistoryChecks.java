package org.fairdraw.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.terms.Approval;
import org.fairdraw.terms.DrawTerms;

/** V10: one RESULT or VOID for each COMMIT, numbers without gaps, attempts by approval (VDP §3.3, §15.21). */
final class HistoryChecks {
    private static final List<String> NEEDED = List.of("attempt", "commit", "drawId", "prev", "seq", "shares", "task");

    private final DrawLog log;
    private final LogEntry commit;
    private final DrawTerms terms;
    private final Findings findings;

    private HistoryChecks(DrawLog log, LogEntry commit, DrawTerms terms, Findings findings) {
        this.log = log;
        this.commit = commit;
        this.terms = terms;
        this.findings = findings;
    }

    static void check(DrawLog log, DrawTerms terms, Findings findings) {
        log.soleCommit().ifPresent(commit -> {
            HistoryChecks checks = new HistoryChecks(log, commit, terms, findings);
            checks.sequence();
            checks.results();
            checks.attempt();
        });
    }

    /** Tells whether the bundle shows all draws before this one (VDP §15.21, §15.22). */
    static boolean complete(DrawLog log, DrawTerms terms) {
        List<LogEntry> earlier = log.earlier();
        return terms.seq() == 1 || !earlier.isEmpty() && earlier.get(0).number("seq").orElse(0) == 1;
    }

    private void sequence() {
        findings.made(Check.SEQUENCE, Bundle.ENTRIES);
        List<LogEntry> earlier = log.earlier();
        if (terms.seq() == 1) {
            earlier.forEach(entry -> findings.fail(Check.SEQUENCE, entry.place(), Phrase.SEQ_FIRST, null,
                    "seq " + entry.value("seq")));
            return;
        } else if (earlier.isEmpty()) {
            findings.open(Check.SEQUENCE, Bundle.ENTRIES, Phrase.SEQ_FROM, null, "seq " + terms.seq());
            return;
        }
        long first = earlier.get(0).number("seq").orElse(0);
        for (int i = 0; i < earlier.size(); i++) {
            follows(earlier.get(i), first + i, i == 0 ? Optional.empty() : Optional.of(earlier.get(i - 1)));
        }
        LogEntry last = earlier.get(earlier.size() - 1);
        findings.equal(Check.SEQUENCE, last.place() + " seq", Phrase.SEQ_GAP, Integer.toString(terms.seq() - 1),
                last.value("seq"));
        findings.equal(Check.SEQUENCE, Bundle.COMMITMENT + " prev", Phrase.SEQ_PREV, last.text("commit"),
                terms.prev());
        if (first > 1 && !findings.failed(Check.SEQUENCE)) {
            findings.open(Check.SEQUENCE, Bundle.ENTRIES, Phrase.SEQ_FROM, null, "seq " + first);
        }
    }

    private void follows(LogEntry entry, long seq, Optional<LogEntry> before) {
        for (String member : NEEDED) {
            if (!entry.has(member)) {
                findings.fail(Check.SEQUENCE, entry.place(), Phrase.SEQ_MEMBER, member, null);
            }
        }
        findings.equal(Check.SEQUENCE, entry.place() + " seq", Phrase.SEQ_GAP, Long.toString(seq), entry.value("seq"));
        before.ifPresent(other -> findings.equal(Check.SEQUENCE, entry.place() + " prev", Phrase.SEQ_PREV,
                other.text("commit"), entry.text("prev")));
        boolean first = entry.number("seq").orElse(0) == 1;
        if (first != entry.text("prev").equals(DrawTerms.NO_PREVIOUS)) {
            findings.fail(Check.SEQUENCE, entry.place() + " prev", Phrase.SEQ_PREV,
                    first ? DrawTerms.NO_PREVIOUS : "another commitment", entry.text("prev"));
        }
    }

    private void results() {
        findings.made(Check.RESULTS, Bundle.ENTRIES);
        ended(commit);
        for (LogEntry end : log.ends(commit.text("commit"))) {
            if (end.type().equals("VOID")) {
                findings.fail(Check.RESULTS, end.place(), Phrase.DRAW_VOID, null, end.text("reason"));
            }
        }
        for (LogEntry earlier : log.earlier()) {
            ended(earlier);
            if (log.ends(earlier.text("commit")).isEmpty()) {
                findings.open(Check.RESULTS, earlier.place(), Phrase.DRAW_OPEN, null, earlier.text("commit"));
            }
        }
        Set<String> known = log.knownCommits();
        for (String type : List.of("REVEAL", "RESULT", "VOID")) {
            log.history(type)
                    .stream()
                    .filter(entry -> !known.contains(entry.text("commit")))
                    .forEach(entry -> findings.fail(Check.RESULTS, entry.place(), Phrase.COMMIT_MISSING, null,
                            entry.text("commit")));
        }
    }

    private void ended(LogEntry committed) {
        List<LogEntry> ends = log.ends(committed.text("commit"));
        if (ends.size() > 1) {
            findings.fail(Check.RESULTS, ends.get(1).place(), Phrase.DRAW_ENDED_TWICE, "one RESULT or VOID",
                    Integer.toString(ends.size()));
        }
        ends.stream()
                .filter(end -> end.before(committed))
                .forEach(end -> findings.fail(Check.RESULTS, end.place(), Phrase.BAD_ORDER,
                        "after COMMIT, index " + committed.index(), null));
    }

    private void attempt() {
        findings.made(Check.ATTEMPT, Bundle.COMMITMENT);
        List<LogEntry> same = log.earlier()
                .stream()
                .filter(entry -> entry.text("drawId").equals(terms.drawId()))
                .toList();
        if (terms.attempt() == 1) {
            same.forEach(entry -> findings.fail(Check.ATTEMPT, entry.place(), Phrase.ATTEMPT_FIRST, null,
                    terms.drawId()));
            return;
        }
        if (terms.approvals().stream().map(Approval::role).noneMatch(Approval.SUPERVISOR::equals)) {
            findings.fail(Check.ATTEMPT, Bundle.COMMITMENT + " approvals", Phrase.NOT_APPROVED, Approval.SUPERVISOR,
                    null);
        }
        if (same.isEmpty()) {
            missing();
            return;
        }
        LogEntry last = same.get(same.size() - 1);
        findings.equal(Check.ATTEMPT, last.place() + " attempt", Phrase.ATTEMPT_NUMBER,
                Integer.toString(terms.attempt() - 1), last.value("attempt"));
        boolean voided = log.ends(last.text("commit"))
                .stream()
                .anyMatch(end -> end.type().equals("VOID") && end.before(commit));
        if (!voided) {
            findings.fail(Check.ATTEMPT, last.place(), Phrase.ATTEMPT_NOT_VOID, "VOID", null);
        }
    }

    private void missing() {
        if (findings.isOpen(Check.SEQUENCE)) {
            findings.open(Check.ATTEMPT, Bundle.ENTRIES, Phrase.ATTEMPT_UNSEEN, null, null);
        } else {
            findings.fail(Check.ATTEMPT, Bundle.ENTRIES, Phrase.ATTEMPT_UNSEEN, "attempt " + (terms.attempt() - 1),
                    null);
        }
    }
}
