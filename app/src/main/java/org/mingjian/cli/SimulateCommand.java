package org.mingjian.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.simulation.Simulation;
import org.mingjian.simulation.SimulationFiles;
import org.mingjian.simulation.SimulationPlan;
import org.mingjian.simulation.SimulationReport;
import org.mingjian.simulation.TrialRegistry;
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
        SimulateChecks checks = new SimulateChecks(console, options);
        Optional<PolicyDocument> policy = checks.policy();
        Optional<SimulationPlan> plan = checks.plan(policy, today.getYear());
        Optional<TrialRegistry> registry = new SimulateInput(console, today).read(options);
        return policy.isEmpty() || plan.isEmpty() || registry.isEmpty()
                ? 1
                : simulate(console, policy.get(), plan.get(), registry.get());
    }

    private int simulate(Console console, PolicyDocument policy, SimulationPlan plan, TrialRegistry registry) {
        SimulationReport report = Simulation.run(policy, plan, registry, () -> true).orElseThrow();
        new SimulateText(console).print(report);
        try {
            if (options.out().isPresent()) {
                write(console, report, options.out().get());
            }
        } catch (IOException e) {
            console.complain("cli.folder", options.out().orElseThrow().toAbsolutePath());
            return 1;
        }
        return report.held() == report.planned() ? 0 : NOT_FEASIBLE;
    }

    private static void write(Console console, SimulationReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("simulation.json"), SimulationFiles.json(report).canonical());
        new SimulateSheet(console).write(report, folder.resolve("simulation.xlsx"));
        console.say("cli.simulate.written", folder.resolve("simulation.json"), "simulation.xlsx");
    }
}
