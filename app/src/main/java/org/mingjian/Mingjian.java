package org.mingjian;

import java.time.Clock;
import java.util.Set;
import org.mingjian.cli.DrawCommand;
import org.mingjian.cli.SimulateCommand;
import org.mingjian.cli.UsageFaults;
import org.mingjian.cli.VerifyCommand;
import org.mingjian.cli.WitnessCommand;
import org.mingjian.draw.SoftwareIdentity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The one entry to everything: a platform to serve, or a command that needs no platform. */
@Command(name = "mingjian", mixinStandardHelpOptions = true, versionProvider = Mingjian.Version.class, description = "双随机、一公开；任何人都可以复算每一次抽取 / double-random inspection with draws that anyone can verify")
public final class Mingjian {
    private static final int USAGE = 2;

    private Mingjian() {}

    /** The version of the build that runs. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"Mingjian 明鉴 " + SoftwareIdentity.version()};
        }
    }

    public static void main(String[] args) {
        int status = commandLine(Clock.systemUTC()).execute(args);
        if (status != ServeCommand.RUNNING) {
            System.exit(status);
        }
    }

    static CommandLine commandLine(Clock clock) {
        CommandLine line = new CommandLine(new Mingjian());
        line.addSubcommand(new DemoCommand());
        line.addSubcommand(new ServeCommand());
        line.addSubcommand(new DrawCommand(clock));
        line.addSubcommand(new SimulateCommand(clock));
        line.addSubcommand(new VerifyCommand());
        line.addSubcommand(new VerifyLedgerCommand(System.out, System.err));
        line.addSubcommand(new LedgerExportCommand(System.err));
        line.addSubcommand(new WitnessCommand());
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(UsageFaults::tell);
        line.setExecutionStrategy(parsed -> {
            if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
                line.usage(System.err);
                return USAGE;
            }
            if (!serves(parsed)) {
                // Read when the first logger is made; Spring Boot sets up its own.
                System.setProperty("logback.configurationFile", "logback-commands.xml");
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        return line;
    }

    private static boolean serves(ParseResult parsed) {
        return parsed.hasSubcommand()
                && Set.of("serve", "demo").contains(parsed.subcommand().commandSpec().name());
    }
}
