package org.fairdraw.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The command line: {@code verify BUNDLE [--json] [--key ID]… [--lang zh|en]}; its exit status is that of VDP §15.12. */
public final class Main {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int UNREADABLE = 2;

    private static final String USAGE = """
            usage: java -jar fairdraw.jar verify BUNDLE [--json] [--key ID]... [--lang zh|en]
              --json     print the report as JSON
              --key ID   trust the key with this id (16 hex digits); may stand several times
              --lang L   language of the report, zh or en
            exit status: 0 nothing failed, 1 a check failed, 2 the bundle cannot be read at all
            """;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new Main(out, err).run(List.of(args)));
    }

    int run(List<String> args) {
        return Options.parse(args).map(this::verify).orElseGet(() -> {
            err.print(USAGE);
            return UNREADABLE;
        });
    }

    private int verify(Options options) {
        try {
            Report report = Verifier.verify(Bundle.read(Path.of(options.bundle)), options.keys);
            if (options.json) {
                out.println(report.toJson());
            } else {
                out.print(report.toText(options.locale));
            }
            return report.ok() ? OK : FAILED;
        } catch (OutOfMemoryError e) {
            complain(options,
                    new UnreadableBundle(UnreadableBundle.Reason.TOO_LARGE, "bundle").message(options.locale));
        } catch (IOException | InvalidPathException e) {
            complain(options, ReportText.isChinese(options.locale) ? "读不了这个文件" : "the file cannot be read");
        } catch (UnreadableBundle e) {
            complain(options, e.message(options.locale));
        }
        return UNREADABLE;
    }

    private void complain(Options options, String why) {
        err.println(options.bundle + (ReportText.isChinese(options.locale) ? "：" : ": ") + why);
    }

    private record Options(String bundle, boolean json, Set<String> keys, Locale locale) {
        static Optional<Options> parse(List<String> args) {
            if (args.size() < 2 || !args.get(0).equals("verify")) {
                return Optional.empty();
            }
            String bundle = "";
            boolean json = false;
            Set<String> keys = new HashSet<>();
            Locale locale = Locale.getDefault();
            for (int i = 1; i < args.size(); i++) {
                String arg = args.get(i);
                boolean more = i + 1 < args.size();
                if (arg.equals("--json")) {
                    json = true;
                } else if (arg.equals("--key") && more) {
                    keys.add(args.get(++i).toLowerCase(Locale.ROOT));
                } else if (arg.equals("--lang") && more) {
                    locale = Locale.forLanguageTag(args.get(++i));
                } else if (bundle.isEmpty() && !arg.startsWith("--")) {
                    bundle = arg;
                } else {
                    return Optional.empty();
                }
            }
            return bundle.isEmpty() ? Optional.empty() : Optional.of(new Options(bundle, json, keys, locale));
        }
    }
}
