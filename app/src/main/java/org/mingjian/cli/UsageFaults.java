package org.mingjian.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in the reader's language, or in both, what is wrong with a command line that cannot be read at all. */
public final class UsageFaults {
    private static final int USAGE = 2;
    private static final int QUOTED = 60;

    private UsageFaults() {}

    /** Tells the fault and returns the exit status of a wrong command line, 2. */
    public static int tell(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        for (Locale locale : Language.spoken(arguments)) {
            Console console = new Console(new java.io.BufferedReader(java.io.Reader.nullReader()), System.out,
                    System.err, locale, false);
            line.getErr().println(sentence(console, fault, command));
        }
        line.getErr().flush();
        return USAGE;
    }

    private static String sentence(Console console, ParameterException fault, String command) {
        return switch (fault) {
            case UnmatchedArgumentException unmatched ->
                console.text("cli.usage.unknown", quoted(String.join(" ", unmatched.getUnmatched())), command);
            case MissingParameterException missing -> console.text("cli.usage.missing",
                    String.join(", ", missing.getMissing().stream().map(UsageFaults::name).toList()), command);
            default -> fault.getArgSpec() == null
                    ? console.text("cli.usage.other", quoted(fault.getMessage()), command)
                    : console.text("cli.usage.wrong", name(fault.getArgSpec()), quoted(fault.getValue()),
                            command);
        };
    }

    private static String quoted(@Nullable Object typed) {
        String text = String.valueOf(typed);
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
    }

    private static String name(CommandLine.Model.ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
