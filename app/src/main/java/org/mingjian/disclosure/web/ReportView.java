package org.mingjian.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Status;

/**
 * A verifier's report for reading.
 *
 * @param failed number of checks that failed
 * @param passed number of checks that passed
 * @param open number of checks that were not made
 * @param groups the checks by the question they answer
 * @param lines every finding
 */
record ReportView(long failed, long passed, long open, List<CheckLine> groups, List<Line> lines) {

    /** One finding; expected and actual are empty where there is nothing to compare. */
    record Line(String id, Status status, String subject, String message, String expected, String actual) {
        private static final int LONGEST = 400;

        static Line of(Finding finding, Locale locale) {
            return new Line(finding.id(), finding.status(), finding.subject(), finding.message(locale),
                    cut(finding.expected() == null ? "" : finding.expected()),
                    cut(finding.actual() == null ? "" : finding.actual()));
        }

        private static String cut(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
    }

    public boolean ok() {
        return failed == 0;
    }

    static ReportView of(Report report, List<CheckLine> groups, Locale locale) {
        return new ReportView(count(report, Status.FAIL), count(report, Status.PASS),
                count(report, Status.NOT_CHECKED), groups,
                report.findings().stream().map(finding -> Line.of(finding, locale)).toList());
    }

    /** Groups the checks of any bundle. */
    static ReportView of(Report report, PublicWords words, Locale locale) {
        List<CheckLine> groups = new ArrayList<>();
        for (CheckGroup group : CheckGroup.values()) {
            groups.add(new CheckLine(group.status(report), words.say(locale, "disclosure.group." + group),
                    counts(group, report, words, locale)));
        }
        return of(report, groups, locale);
    }

    private static String counts(CheckGroup group, Report report, PublicWords words, Locale locale) {
        long failed = group.count(report, Status.FAIL);
        long open = group.count(report, Status.NOT_CHECKED);
        if (failed > 0) {
            return words.say(locale, "disclosure.group.failed", failed);
        }
        return words.say(locale, open > 0 ? "disclosure.group.open" : "disclosure.group.passed",
                group.count(report, Status.PASS), open);
    }

    private static long count(Report report, Status status) {
        return report.findings().stream().filter(finding -> finding.status() == status).count();
    }
}
