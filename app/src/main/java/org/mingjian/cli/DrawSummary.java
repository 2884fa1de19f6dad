package org.mingjian.cli;

/** Prints a draw for the person at the terminal: chances first, then who was drawn and who goes. */
final class DrawSummary {
    private final Console console;

    DrawSummary(Console console) {
        this.console = console;
    }

    void print(DrawReport report) {
        console.line("");
        console.say("cli.summary.head", report.title(), report.pool(), report.count(), report.excluded());
        console.say("cli.summary.policy", report.policy());
        console.say("cli.summary.commitment", report.commitment());
        console.say("cli.summary.key", report.key(), report.assurance());
        report.seeds().forEach(seed -> console.say("cli.summary.seed", seed.source(), seed.value()));
        console.line("");
        console.say("cli.summary.strata");
        report.strata()
                .forEach(stratum -> console.say("cli.summary.stratum", stratum.name(), stratum.eligible(),
                        stratum.expected(),
                        stratum.percent(), stratum.drawn()));
        console.line("");
        console.say("cli.summary.chosen");
        report.chosen()
                .forEach(chosen -> console.say("cli.summary.one", chosen.number(), chosen.code(), chosen.name(),
                        chosen.stratum(), chosen.team()));
        console.line("");
    }
}
