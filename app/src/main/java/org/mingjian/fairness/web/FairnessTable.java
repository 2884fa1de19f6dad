package org.mingjian.fairness.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingjian.fairness.FairnessReport;
import org.mingjian.fairness.chance.Ladder.Step;
import org.mingjian.registry.SheetWriter;
import org.springframework.stereotype.Component;

/** Writes a report as one long table: what is counted, of what, expected, happened. */
@Component
class FairnessTable {
    private final FairnessViews views;

    FairnessTable(FairnessViews views) {
        this.views = views;
    }

    void write(SheetWriter sheet, FairnessReport report, Locale locale) {
        try (sheet) {
            sheet.row(Stream.of("section", "item", "expected", "happened", "of")
                    .map(column -> views.say(locale, "fairness.column." + column))
                    .toList());
            steps(sheet, "drawn", report.drawn(), Integer.toString(report.enterprises()), locale);
            steps(sheet, "seats", report.seats(), "", locale);
            steps(sheet, "pairs", report.pairs(), "", locale);
            row(sheet, "again", views.say(locale, "fairness.again.pairs"), report.again(), "", locale);
            row(sheet, "again", views.say(locale, "fairness.again.barred"), report.recusals(), "", locale);
            strata(sheet, report, locale);
            verdicts(sheet, report, locale);
            sheet.row(List.of(title("voids", locale), views.say(locale, "fairness.voids.row"), "",
                    Long.toString(report.voids().times()), Long.toString(report.voids().cases())));
            sheet.row(List.of(title("how", locale), report.settings().label(),
                    FairnessJson.number(report.settings().alpha()), "", Integer.toString(report.settings().runs())));
        }
    }

    private void strata(SheetWriter sheet, FairnessReport report, Locale locale) {
        for (FairnessReport.Stratum stratum : report.strata()) {
            sheet.row(List.of(title("strata", locale), views.name(stratum, locale),
                    FairnessJson.number(stratum.expected()), Long.toString(stratum.drawn()),
                    Long.toString(stratum.lots())));
        }
    }

    private void verdicts(SheetWriter sheet, FairnessReport report, Locale locale) {
        for (FairnessReport.Verdict verdict : report.verdicts()) {
            String family = verdict.family().name().toLowerCase(Locale.ROOT);
            sheet.row(List.of(title("verdicts", locale), views.say(locale, "fairness.family." + family),
                    FairnessJson.number(verdict.threshold()), FairnessJson.number(verdict.highest()),
                    Long.toString(verdict.members())));
        }
    }

    private void steps(SheetWriter sheet, String section, List<Step> steps, String of, Locale locale) {
        steps.forEach(step -> row(sheet, section,
                views.say(locale, "fairness." + section + "." + Math.min(step.times(), 2), step.times()), step, of,
                locale));
    }

    private void row(SheetWriter sheet, String section, String item, Step step, String of, Locale locale) {
        sheet.row(List.of(title(section, locale), item, FairnessJson.number(step.expected()),
                Integer.toString(step.happened()), of));
    }

    private String title(String section, Locale locale) {
        return views.say(locale, "fairness." + section);
    }
}
