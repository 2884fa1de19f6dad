package org.fairdraw.verify;

import java.util.List;
import java.util.Locale;
import org.fairdraw.json.Json;

/** All findings of one verification (VDP §15.12). */
public record Report(String bundle, List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** Tells whether no check failed. */
    public boolean ok() {
        return findings.stream().noneMatch(finding -> finding.status() == Status.FAIL);
    }

    /** Returns the report as canonical JSON. */
    public String toJson() {
        return Json.object("bundle", bundle, "ok", ok(), "checks",
                findings.stream().map(Finding::toJson).toList()).text();
    }

    /** Returns the report in plain words: Chinese for a Chinese locale, English for any other. */
    public String toText(Locale locale) {
        return new ReportText(locale).write(this);
    }

    long count(Status status) {
        return findings.stream().filter(finding -> finding.status() == status).count();
    }
}
