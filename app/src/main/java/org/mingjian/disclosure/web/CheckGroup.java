package org.mingjian.disclosure.web;

import java.util.List;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Status;

/** The verifier's checks (VDP §15.12) in groups that answer one question each. */
enum CheckGroup {
    /** Was the list sealed and left alone? */
    LIST("V1.zip", "V1.canonical", "V1.shape", "V1.commitment", "V1.policy", "V1.snapshot", "V5."),
    /** Is every step on record, signed and in its place? */
    LEDGER("V1.resultHash", "V1.signature", "V1.key", "V1.timestamp", "V2.", "V3.", "V10."),
    /** Who made the seed? */
    SEED("V4."),
    /** Were the published chances right? */
    CHANCES("V6.chances"),
    /** Are the drawn ones those with the smallest tickets? */
    DRAWN("V6.allocation", "V6.order", "V6.cutoff", "V7."),
    /** Are the teams those that follow, at first and after each event? */
    TEAMS("V8.", "V9.");

    private final List<String> beginnings;

    CheckGroup(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    boolean has(String check) {
        return beginnings.stream().anyMatch(check::startsWith);
    }

    List<Finding> of(Report report) {
        return report.findings().stream().filter(finding -> has(finding.id())).toList();
    }

    /** A failure speaks for its group; else what was checked does. */
    Status status(Report report) {
        List<Status> all = of(report).stream().map(Finding::status).toList();
        if (all.contains(Status.FAIL)) {
            return Status.FAIL;
        }
        return all.contains(Status.PASS) ? Status.PASS : Status.NOT_CHECKED;
    }

    long count(Report report, Status status) {
        return of(report).stream().filter(finding -> finding.status() == status).count();
    }
}
