package org.mingjian.fairness.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.fairdraw.json.Json;
import org.mingjian.fairness.FairnessReport;
import org.mingjian.fairness.Family;
import org.mingjian.fairness.chance.Ladder.Step;

/** Writes a report as JSON; numbers that are no integers are texts of up to 12 digits. */
final class FairnessJson {
    private static final MathContext DIGITS = new MathContext(12);

    private FairnessJson() {}

    static Json.Obj of(String agency, FairnessReport report) {
        return Json.object("v", report.settings().label(), "agency", agency, "method",
                "docs/adr/0015-bounds-that-stay-honest.md", "settings", settings(report), "attempts", attempts(report),
                "voidRate", voids(report), "families", report.verdicts().stream().map(FairnessJson::verdict).toList(),
                "enterprises", report.enterprises(), "drawnAtLeast", steps(report.drawn()), "seatsInADraw",
                steps(report.seats()), "teamsTogetherInADraw", steps(report.pairs()), "metAgain", step(report.again()),
                "drawnWithSomebodyBarred", step(report.recusals()), "strata",
                report.strata().stream().map(FairnessJson::stratum).toList(), "draws",
                report.draws().stream().map(FairnessJson::line).toList());
    }

    private static Json settings(FairnessReport report) {
        return Json.object("alpha", number(report.settings().alpha()), "runs", report.settings().runs(), "label",
                report.settings().label(), "threshold", number(report.settings().threshold()));
    }

    private static Json attempts(FairnessReport report) {
        return Json.object("sealed", report.attempts().sealed(), "published", report.attempts().published(), "void",
                report.attempts().voided(), "underWay", report.attempts().underWay(), "seen", report.attempts().seen(),
                "waiting", report.attempts().waiting());
    }

    private static Json voids(FairnessReport report) {
        return Json.object("times", report.voids().times(), "cases", report.voids().cases(), "lower",
                number(report.voids().lower()), "upper", number(report.voids().upper()));
    }

    private static Json verdict(FairnessReport.Verdict verdict) {
        return Json.object("family", verdict.family().name(), "members", verdict.members(), "capital",
                number(verdict.capital()), "highest", number(verdict.highest()), "threshold",
                number(verdict.threshold()), "worthAsking", verdict.worthAsking());
    }

    private static List<Json> steps(List<Step> steps) {
        List<Json> array = new ArrayList<>();
        steps.forEach(step -> array.add(step(step)));
        return array;
    }

    private static Json step(Step step) {
        return Json.object("times", step.times(), "expected", number(step.expected()), "happened", step.happened());
    }

    private static Json stratum(FairnessReport.Stratum stratum) {
        return Json.object("cell", stratum.cell(), "lots", stratum.lots(), "expected", number(stratum.expected()),
                "drawn", stratum.drawn());
    }

    private static Json line(FairnessReport.Line line) {
        Json.Obj capital = Json.object();
        for (Family family : Family.values()) {
            capital = capital.with(family.name(), number(line.capital().getOrDefault(family, 1.0)));
        }
        return Json.object("drawId", line.drawId(), "attempt", line.attempt(), "commit", line.commitment(),
                "publishedAt", line.publishedAt().toString(), "lots", line.lots(), "drawn", line.drawn(), "runs",
                line.runs(), "capital", capital);
    }

    static String number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
