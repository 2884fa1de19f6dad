package org.mingjian.simulation.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjian.codes.Industries;
import org.mingjian.draw.CollisionWords;
import org.mingjian.draw.Shortfall;
import org.mingjian.simulation.Remark;
import org.mingjian.simulation.RuleCount;
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
                count(report.inspectors()), report.plan().leaveOut(),
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
        return new SimulationView.Year(year.year(), year.held(), year.drawn(), year.again(), percent(ever, of),
                year.load().least(),
                String.format(Locale.ROOT, "%.1f", year.load().median()).replace(".0", ""), year.load().most());
    }

    private static SimulationView.Grade grade(String name, Grade grade) {
        return new SimulationView.Grade(name, count(grade.of()), percent(grade.inYear(), grade.of()),
                percent(grade.ever(), grade.of()), grade.longestWait(),
                grade.shortestGap() < 0 ? "–" : Integer.toString(grade.shortestGap()));
    }

    private SimulationView.Rule rule(RuleCount rule, Locale locale) {
        String why = rule.remark()
                .map(remark -> remark(remark, locale))
                .or(() -> rule.reason().map(reason -> reason(reason, locale)))
                .orElse("");
        return new SimulationView.Rule(name(rule, locale), rule.clause(), rule.verdict().name(),
                rule.asked() ? say(locale, "simulation.counted." + rule.unit(), rule.failed(), rule.of()).strip() : "–",
                rule.departed(), rule.asked() ? rule.basis().map(basis -> remark(basis, locale)).orElse("") : "",
                rule.failed() == 0 ? "" : say(locale, "simulation.first", rule.first(), why));
    }

    private String name(RuleCount rule, Locale locale) {
        if (rule.title().isPresent()) {
            return rule.title().get().in(locale);
        }
        String key = rule.rule();
        String own = worded(locale, "policy.rule." + key.replaceFirst("-law$", ""), key);
        return worded(locale, "simulation.rule." + key,
                key.endsWith("-law") ? say(locale, "policy.rule.beside", own) : own);
    }

    private String worded(Locale locale, String key, String otherwise) {
        String words = messages.getMessage(key, null, otherwise, locale);
        return words == null ? otherwise : words;
    }

    private String remark(Remark remark, Locale locale) {
        return say(locale, "simulation.remark." + remark.key(), remark.arguments().toArray());
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
