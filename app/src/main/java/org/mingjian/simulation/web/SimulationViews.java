package org.mingjian.simulation.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjian.codes.Industries;
import org.mingjian.draw.CollisionWords;
import org.mingjian.draw.Shortfall;
import org.mingjian.simulation.SimulationReport;
import org.mingjian.simulation.SimulationReport.Grade;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words reports of simulations for people. */
@Component
class SimulationViews {
    private final MessageSource messages;

    SimulationViews(MessageSource messages) {
        this.messages = messages;
    }

    SimulationView of(SimulationReport report, Locale locale) {
        SimulationReport.Year last = report.years().getLast();
        List<SimulationView.Grade> grades = new ArrayList<>();
        last.grades()
                .forEach(grade -> grades.add(grade(grade.name().isEmpty()
                        ? say(locale, "simulation.no-grade")
                        : say(locale, "simulation.grade.named", grade.name()), grade)));
        if (last.key().of() > 0) {
            grades.add(grade(say(locale, "simulation.key-units"), last.key()));
        }
        if (last.blacklisted().of() > 0) {
            grades.add(grade(say(locale, "simulation.blacklist"), last.blacklisted()));
        }
        return new SimulationView(report.planned(), report.held(), count(report.enterprises()),
                count(report.inspectors()), report.plan().leaveOut(), report.plan().workDays().isPresent(),
                report.years().stream().map(SimulationViews::year).toList(), last.year(), grades,
                report.rules().stream().map(rule -> rule(rule, locale)).toList(),
                report.refusals()
                        .stream()
                        .map(refused -> new SimulationView.Refusal(refused.draws(), refused.firstYear(),
                                refused.reasons().stream().map(reason -> reason(reason, locale)).toList()))
                        .toList());
    }

    private static SimulationView.Year year(SimulationReport.Year year) {
        int of = year.grades().stream().mapToInt(Grade::of).sum();
        int ever = year.grades().stream().mapToInt(Grade::ever).sum();
        return new SimulationView.Year(year.year(), year.held(), year.drawn(), percent(ever, of), year.load().least(),
                String.format(Locale.ROOT, "%.1f", year.load().median()).replace(".0", ""), year.load().most());
    }

    private static SimulationView.Grade grade(String name, Grade grade) {
        return new SimulationView.Grade(name, count(grade.of()), percent(grade.inYear(), grade.of()),
                percent(grade.ever(), grade.of()), grade.longestWait(),
                grade.shortestGap() < 0 ? "–" : Integer.toString(grade.shortestGap()));
    }

    private SimulationView.Rule rule(SimulationReport.RuleCount rule, Locale locale) {
        String name = messages.getMessage("simulation.rule." + rule.rule(), null, rule.rule(), locale);
        return new SimulationView.Rule(name == null ? rule.rule() : name, rule.clause(), rule.asked(), rule.failed(),
                rule.departed(), rule.of(), rule.yearly());
    }

    private String reason(Shortfall reason, Locale locale) {
        CollisionWords collisions = new CollisionWords((key, values) -> messages.getMessage(key, values, locale),
                code -> Industries.byCode(code).map(industry -> industry.name(locale)).orElse(code));
        return reason.collision()
                .map(collisions::of)
                .orElseGet(() -> say(locale, "shortfall." + reason.rule(), reason.arguments().toArray()))
                + (reason.clause().isEmpty() ? "" : " [" + reason.clause() + "]");
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static String count(int number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    private static String percent(int part, int of) {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / of);
    }
}
