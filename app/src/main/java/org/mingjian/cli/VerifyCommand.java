package org.mingjian.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Finding;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Status;
import org.fairdraw.verify.UnreadableBundle;
import org.fairdraw.verify.Verifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a bundle with nothing else (VDP §10); exit 0 where all checks passed, 1 where one failed, 2 where it cannot be read. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "验证抽取证书包 / checks the bundle of a draw")
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BUNDLE", description = "bundle.zip")
    private Path bundle = Path.of("");

    @Option(names = "--json", description = "JSON (VDP §15.12)")
    private boolean json;

    @Option(names = "--key", paramLabel = "ID", description = "钉住的公钥编号 / id of a key you trust; may be repeated")
    private Set<String> keys = new LinkedHashSet<>();

    @Option(names = "--lang", paramLabel = "zh|en")
    private @Nullable String language;

    private final PrintStream out;
    private final PrintStream err;

    public VerifyCommand() {
        this(System.out, System.err);
    }

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            if (!Files.isRegularFile(bundle)) {
                throw new IOException(bundle.toString());
            }
            Report report = Verifier.verify(Bundle.read(bundle), keys);
            out.println(json ? report.toJson() : report.toText(Language.of(language)));
            return report.ok() ? 0 : 1;
        } catch (UnreadableBundle e) {
            return unreadable(e.message(Language.of(language)));
        } catch (IOException e) {
            return unreadable(String.valueOf(e.getMessage()));
        }
    }

    private int unreadable(String why) {
        Console console = new Console(new java.io.BufferedReader(new java.io.StringReader("")), out, err,
                Language.of(language), false);
        if (json) {
            out.println(new Report(String.valueOf(bundle.getFileName()), List.of(
                    new Finding("V1.zip", Status.FAIL, String.valueOf(bundle), "unreadable", null, null)))
                    .toJson());
        }
        console.complain("cli.verify.unreadable", bundle, why);
        return 2;
    }
}
