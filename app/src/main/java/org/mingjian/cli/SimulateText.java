package org.mingjian.cli;

import java.util.List;
import org.mingjian.simulation.Remark;
import org.mingjian.simulation.RuleCount;
import org.mingjian.simulation.SimulationReport;
import org.mingjian.simulation.SimulationReport.Grade;
import org.mingjian.simulation.SimulationReport.Refused;
import org.mingjian.simulation.SimulationReport.Year;

/** Tells a simulation's report at the terminal. */
final class SimulateText {
    private static final int HASH_SHOWN = 16;

    private final Console console;

    SimulateText(Console console) {
        this.console = console;
    }

    void print(SimulationReport report) {
        console.line("");
        console.say("cli.simulate.head", report.policy(), report.hash().substring(0, HASH_SHOWN),
                Integer.toString(report.plan().years()), report.plan().draws(), report.plan().count(),
                report.enterprises(), report.inspectors(), report.plan().label());
        console.say(report.plan().leaveOut() ? "cli.simulate.left-out" : "cli.simulate.not-left-out");
        console.say("cli.simulate.assumed");
        for (Year year : report.years()) {
            year(year, report.plan().draws());
        }
        console.line("");
        console.say("cli.simulate.rules");
        report.rules().forEach(this::rule);
        if (!report.refusals().isEmpty()) {
            console.line("");
            console.say("cli.simulate.refusals", report.planned() - report.held(), report.planned());
            report.refusals().forEach(this::refused);
        }
    }

    private void year(Year year, int draws) {
        console.line("");
        console.say("cli.simulate.year", Integer.toString(year.year()), year.held(), draws, year.drawn(), year.again(),
                year.load().least(), year.load().median(), year.load().most());
        year.grades()
                .forEach(grade -> grade(grade.name().isEmpty()
                        ? console.text("cli.simulate.no-grade")
                        : console.text("cli.simulate.grade", grade.name()), grade));
        if (year.key().of() > 0) {
            grade(console.text("cli.simulate.key-units"), year.key());
        }
        if (year.blacklisted().of() > 0) {
            grade(console.text("cli.simulate.blacklist"), year.blacklisted());
        }
    }

    private void grade(String name, Grade grade) {
        double of = grade.of();
        console.say("cli.simulate.coverage", name, grade.inYear() / of, grade.ever() / of, grade.ever(), grade.of(),
                grade.longestWait(), grade.shortestGap() < 0 ? "–" : Integer.toString(grade.shortestGap()));
    }

    private void rule(RuleCount rule) {
        String name = console.text("cli.simulate.rule",
                rule.title().map(title -> title.in(console.locale())).orElseGet(() -> console.rule(rule.rule())));
        if (!rule.asked()) {
            console.line("  – " + name + console.text("cli.simulate.not-asked"));
            return;
        }
        String clause = rule.clause().isEmpty() ? "" : " [" + rule.clause() + "]";
        String departed = rule.departed() == 0 ? "" : console.text("cli.simulate.departed", rule.departed());
        console.line((rule.failed() == 0 ? "  ✓ " : "  ✗ ") + name
                + console.trial("simulation.counted." + rule.unit(), rule.failed(), rule.of()) + departed + clause);
        rule.basis().ifPresent(basis -> console.line("      " + console.trial("simulation.basis", remark(basis))));
        if (rule.failed() > 0) {
            String why = rule.remark()
                    .map(this::remark)
                    .or(() -> rule.reason().map(reason -> console.words(List.of(reason)).getFirst()))
                    .orElse("");
            console.line("      " + console.trial("simulation.verdict." + rule.verdict()) + console
                    .trial("simulation.first", rule.first(), why));
        }
    }

    private String remark(Remark remark) {
        return console.trial("simulation.remark." + remark.key(), remark.arguments().toArray());
    }

    private void refused(Refused refused) {
        console.say("cli.simulate.refused", refused.draws(), Integer.toString(refused.firstYear()));
        List<String> reasons = console.words(refused.reasons());
        reasons.forEach(reason -> console.line("    ✗ " + reason));
    }
}
