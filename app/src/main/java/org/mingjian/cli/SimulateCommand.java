package org.mingjian.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.registry.SubjectLine;
import org.mingjian.registry.YearCheck;
import org.mingjian.simulation.Entered;
import org.mingjian.simulation.Simulation;
import org.mingjian.simulation.SimulationFiles;
import org.mingjian.simulation.SimulationPlan;
import org.mingjian.simulation.SimulationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Tries a policy over years before anybody approves it; exit 0 where every draw could be held, 1 where something typed or
 * read is at fault, 3 where some draw could not be held.
 */
@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false, description = "在名录上把一项政策试行若干年 / tries a policy over years on a registry")
public final class SimulateCommand implements Callable<Integer> {
    private static final int NOT_FEASIBLE = 3;

    @Mixin
    private final SimulateOptions options = new SimulateOptions();

    @Option(names = "--lang", paramLabel = "zh|en")
    private @Nullable String language;

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    /** Makes the command with the clock that says which year it is. */
    public SimulateCommand(Clock clock) {
        this(clock, System.out, System.err);
    }

    SimulateCommand(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Console console = new Console(new BufferedReader(new StringReader("")), out, err, Language.of(language), false);
        LocalDate today = LocalDate.ofInstant(clock.instant(), DataDefaults.CHINA);
        SimulateChecks checks = new SimulateChecks(console);
        Optional<PolicyDocument> policy = checks.policy(options.policy);
        Optional<SimulationPlan> plan = policy.flatMap(found -> checks.plan(options, found, today.getYear()));
        if (policy.isEmpty() || plan.isEmpty() || !folder(console)) {
            return 1;
        }
        Optional<DrawInput.Registries> read = new DrawInput(console, today).registries(options.subjects,
                options.inspectors, Optional.ofNullable(options.interests));
        return read.map(registries -> simulate(console, policy.get(), plan.get(), registries)).orElse(1);
    }

    private int simulate(
        Console console,
        PolicyDocument policy,
        SimulationPlan plan,
        DrawInput.Registries registries
    ) {
        List<Entered> enterprises = registries.subjects().stream().map(SimulateCommand::entered).toList();
        SimulationReport report = Simulation
                .run(policy, plan, enterprises, registries.inspectors(), registries.conflicts(), () -> true)
                .orElseThrow();
        new SimulateText(console).print(report);
        try {
            if (options.out().isPresent()) {
                Path folder = options.out().get();
                Files.createDirectories(folder);
                Files.write(folder.resolve("simulation.json"), SimulationFiles.json(report).canonical());
                new SimulateSheet(console).write(report, folder.resolve("simulation.xlsx"));
                console.say("cli.simulate.written", folder.resolve("simulation.json"), "simulation.xlsx");
            }
        } catch (IOException e) {
            console.complain("cli.folder", options.out().orElseThrow().toAbsolutePath());
            return 1;
        }
        return report.held() == report.planned() ? 0 : NOT_FEASIBLE;
    }

    /** Says before the years are lived that their report could not be written. */
    private boolean folder(Console console) {
        boolean writable = options.out().isEmpty() || OptionChecks.writable(options.out().get());
        if (!writable) {
            console.complain("cli.folder", options.out().orElseThrow().toAbsolutePath());
        }
        return writable;
    }

    private static Entered entered(SubjectLine line) {
        return new Entered(line.code(), line.name(), line.industry(), line.grading().grade(), line.flags().key(),
                line.flags().blacklisted(), line.check().map(YearCheck::year));
    }
}
