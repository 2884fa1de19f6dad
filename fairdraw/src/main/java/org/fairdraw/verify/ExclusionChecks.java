package org.fairdraw.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fairdraw.rows.Names;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.ProvenExclusion;

/** V5: who is left out because the ledger says so, and who must be in again (VDP §2.4, §7.3, §15.30). */
final class ExclusionChecks {
    private final DrawLog log;
    private final LogEntry commit;
    private final DrawTerms terms;
    private final Snapshot<SubjectRow> pool;
    private final Findings findings;

    private ExclusionChecks(
            DrawLog log,
            LogEntry commit,
            DrawTerms terms,
            Snapshot<SubjectRow> pool,
            Findings findings
    ) {
        this.log = log;
        this.commit = commit;
        this.terms = terms;
        this.pool = pool;
        this.findings = findings;
    }

    static void check(DrawLog log, DrawTerms terms, Snapshot<SubjectRow> pool, Findings findings) {
        log.soleCommit().ifPresent(commit -> {
            ExclusionChecks checks = new ExclusionChecks(log, commit, terms, pool, findings);
            findings.made(Check.EXCLUSIONS, Bundle.SUBJECTS);
            terms.rules().proven().forEach(checks::exclusions);
            findings.made(Check.CARRIED, Bundle.SUBJECTS);
            log.otherEvents().forEach(checks::mandatory);
        });
    }

    private void exclusions(ProvenExclusion line) {
        SortedSet<String> proven = new TreeSet<>();
        log.all().forEach(entry -> proven.addAll(proven(line, entry)));
        proven.removeIf(id -> pool.indexOf(id) < 0);
        for (String id : line.except().keySet()) {
            if (!proven.remove(id)) {
                findings.fail(Check.EXCLUSIONS, Bundle.COMMITMENT + " except " + id, Phrase.EXCEPT_IDLE, null,
                        line.code());
            }
        }
        String status = "X." + line.code();
        SortedSet<String> stated = new TreeSet<>();
        pool.rows().stream().filter(row -> row.status().text().equals(status)).forEach(row -> stated.add(row.id()));
        for (String id : proven) {
            if (!stated.remove(id)) {
                findings.fail(Check.EXCLUSIONS, Bundle.SUBJECTS + " " + id, Phrase.EXCLUSION_MISSING, status,
                        pool.rows().get(pool.indexOf(id)).status().text());
            }
        }
        stated.forEach(id -> findings.fail(Check.EXCLUSIONS, Bundle.SUBJECTS + " " + id, Phrase.EXCLUSION_UNPROVEN,
                null, status));
    }

    /** Returns the ids that an entry proves to have been drawn or inspected. */
    private List<String> proven(ProvenExclusion line, LogEntry entry) {
        boolean before = log.subjectsSealed().map(entry::before).orElse(true);
        if (!before || !line.orgs().contains(entry.org())) {
            return List.of();
        }
        boolean inspection = entry.type().equals("INSPECTION") && !line.by().equals(ProvenExclusion.RESULT);
        boolean result = (entry.type().equals("RESULT") || entry.type().equals("OPEN"))
                && !line.by().equals(ProvenExclusion.INSPECTION);
        Optional<LocalDate> day = inspection ? Names.parseDay(entry.text("date")) : Optional.of(entry.day());
        boolean counts = (inspection || result)
                && day.filter(date -> !date.isBefore(line.from()) && !date.isAfter(commit.day())).isPresent();
        if (!counts) {
            return List.of();
        }
        return inspection ? List.of(entry.text("subject")) : entry.texts("drawn");
    }

    /** A void row of an earlier draw of the task is no longer eligible, unless a later one has taken it in. */
    private void mandatory(LoggedEvent event) {
        boolean ofTask = log.earlier()
                .stream()
                .anyMatch(entry -> entry.text("drawId").equals(event.drawId())
                        && entry.text("task").equals(terms.task()));
        if (!event.voids() || !event.status().equals("E") || !ofTask || takenIn(event)) {
            return;
        }
        int row = pool.indexOf(event.subject());
        if (row >= 0 && pool.rows().get(row).status().eligible()) {
            findings.fail(Check.CARRIED, Bundle.SUBJECTS + " " + event.subject(), Phrase.NOT_CARRIED, "M", "E");
        }
    }

    private boolean takenIn(LoggedEvent event) {
        return log.earlier()
                .stream()
                .filter(entry -> event.entry().before(entry) && entry.text("task").equals(terms.task()))
                .flatMap(entry -> log.ends(entry.text("commit")).stream())
                .anyMatch(end -> end.type().equals("RESULT") && end.before(commit));
    }
}
