package org.mingjian.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.mingjian.draw.RuleCollision;
import org.mingjian.draw.Shortfall;
import org.mingjian.simulation.SimulationReport.Grade;
import org.mingjian.simulation.SimulationReport.Refused;
import org.mingjian.simulation.SimulationReport.Year;

/** Writes a report for machines: JSON, and the rows of a sheet. */
public final class SimulationFiles {
    private SimulationFiles() {}

    /** A row of the sheet: year (or 0 for all), what is measured (its words' key), of which group, value, of how many. */
    public record Row(int year, String measure, String group, String value, String of) {}

    /** Returns the whole report. */
    public static Json.Obj json(SimulationReport report) {
        return Json.object("v", "MINGJIAN-SIMULATION-2", "policy", report.policy(), "policyHash", report.hash(), "plan",
                plan(report.plan()), "enterprises", report.enterprises(), "inspectors", report.inspectors(), "planned",
                report.planned(), "held", report.held(), "years",
                report.years().stream().map(SimulationFiles::year).toList(), "rules",
                report.rules().stream().map(SimulationFiles::rule).toList(), "refusals",
                report.refusals().stream().map(SimulationFiles::refused).toList());
    }

    private static Json plan(SimulationPlan plan) {
        return Json.object("firstYear", plan.firstYear(), "years", plan.years(), "draws", plan.draws(), "count",
                plan.count(), "leaveOutDrawn", plan.leaveOut(), "rotationPairs", plan.rotation().pairs(),
                "rotationSubjects", plan.rotation().subjects(), "rotationPast", plan.rotation().past(), "workDays",
                plan.workDays().orElse(0), "visitDays", plan.visitDays(), "seed", plan.label(), "extras",
                extras(plan.extras()));
    }

    private static Json extras(PlanExtras extras) {
        return Json.object("moreEachYear", extras.more(), "frequency", extras.frequency(), "exceptions",
                extras.exceptions()
                        .entrySet()
                        .stream()
                        .map(one -> Json.object("id", one.getKey(), "reason", one.getValue().name()))
                        .toList(),
                "expertSeats", extras.experts().seats(), "content", extras.experts().content(), "departments",
                extras.departments(), "industries", List.copyOf(extras.industries()), "equipment",
                List.copyOf(extras.equipment()), "otherDraws", extras.other().draws(), "otherCount",
                extras.other().count(), "yearPlan", extras.yearPlan().orElse(0), "officeDays", extras.officeDays());
    }

    private static Json year(Year year) {
        return Json.object("year", year.year(), "held", year.held(), "drawn", year.drawn(), "again", year.again(),
                "grades",
                year.grades().stream().map(SimulationFiles::grade).toList(), "keyUnits", grade(year.key()),
                "blacklisted", grade(year.blacklisted()), "load", Json.object("least", year.load().least(), "median",
                        decimal(year.load().median()), "most", year.load().most()));
    }

    private static Json grade(Grade grade) {
        return Json.object("name", grade.name(), "of", grade.of(), "drawnInYear", grade.inYear(), "drawnEver",
                grade.ever(), "shortestGapMonths", grade.shortestGap(), "longestWaitMonths", grade.longestWait());
    }

    private static Json rule(RuleCount rule) {
        return Json.object("rule", rule.rule(), "clause", rule.clause(), "verdict", rule.verdict().name(), "failed",
                rule.failed(), "departed", rule.departed(), "of", rule.of(), "counts",
                rule.unit().name().toLowerCase(Locale.ROOT), "asked", rule.asked(), "first", rule.first(), "reasons",
                rule.reason().stream().map(SimulationFiles::reason).toList(), "remarks",
                rule.remark().stream().map(SimulationFiles::remark).toList(), "basis",
                rule.basis().stream().map(SimulationFiles::remark).toList());
    }

    private static Json remark(Remark remark) {
        return Json.object("key", remark.key(), "arguments", remark.arguments());
    }

    private static Json refused(Refused refused) {
        return Json.object("draws", refused.draws(), "firstYear", refused.firstYear(), "reasons",
                refused.reasons().stream().map(SimulationFiles::reason).toList());
    }

    private static Json reason(Shortfall reason) {
        return Json.object("rule", reason.rule(), "clause", reason.clause(), "arguments", reason.arguments(),
                "colliding", reason.collision()
                        .map(RuleCollision::rules)
                        .stream()
                        .flatMap(List::stream)
                        .map(Enum::name)
                        .toList());
    }

    /** Returns the report as rows, each year's and then the rules'. */
    public static List<Row> rows(SimulationReport report) {
        List<Row> rows = new ArrayList<>();
        for (Year year : report.years()) {
            rows.add(row(year, "held", "", year.held(), Integer.toString(report.plan().draws())));
            rows.add(row(year, "drawn", "", year.drawn(), ""));
            rows.add(row(year, "again", "", year.again(), Integer.toString(year.drawn())));
            year.grades().forEach(grade -> rows.addAll(grade(year, "grade", grade)));
            rows.addAll(grade(year, "key-units", year.key()));
            rows.addAll(grade(year, "blacklist", year.blacklisted()));
            rows.add(row(year, "load.least", "", year.load().least(), ""));
            rows.add(new Row(year.year(), "load.median", "", decimal(year.load().median()), ""));
            rows.add(row(year, "load.most", "", year.load().most(), ""));
        }
        for (RuleCount rule : report.rules()) {
            rows.add(new Row(0, "failed", rule.rule(), Integer.toString(rule.failed()), Integer.toString(rule.of())));
            rows.add(new Row(0, "departed", rule.rule(), Integer.toString(rule.departed()),
                    Integer.toString(rule.of())));
            rows.add(new Row(0, "first", rule.rule(), rule.first(), ""));
        }
        return rows;
    }

    private static List<Row> grade(Year year, String kind, Grade grade) {
        String of = Integer.toString(grade.of());
        return Stream.of(row(year, kind + ".year", grade.name(), grade.inYear(), of),
                row(year, kind + ".ever", grade.name(), grade.ever(), of),
                row(year, kind + ".gap", grade.name(), grade.shortestGap(), of),
                row(year, kind + ".wait", grade.name(), grade.longestWait(), of)).toList();
    }

    private static Row row(Year year, String measure, String group, int value, String of) {
        return new Row(year.year(), measure, group, Integer.toString(value), of);
    }

    private static String decimal(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
