package org.mingjian.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fairdraw.json.MalformedInput;
import org.jspecify.annotations.Nullable;
import org.mingjian.draw.Departure;
import org.mingjian.draw.Preparation;
import org.mingjian.ledger.UnusableLedger;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job by one command: from sheets to a verified bundle and a report. */
@Command(name = "draw", mixinStandardHelpOptions = true, sortOptions = false, description = "从名录到可验证的抽取 / from registries to a draw that anyone can verify")
public final class DrawCommand implements Callable<Integer> {
    @Mixin
    private final DrawOptions options = new DrawOptions();

    @Option(names = "--lang", paramLabel = "zh|en")
    private @Nullable String language;

    /** Another draw had to be completed first; the one that was asked for was not held. */
    private static final int NOT_HELD = 3;

    private final Clock clock;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /** Makes the command with the clock that dates its entries, at the terminal. */
    public DrawCommand(Clock clock) {
        this(clock, System.in, System.out, System.err);
    }

    DrawCommand(Clock clock, InputStream in, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), out, err,
                Language.of(language), in == System.in && Console.atTerminal());
        Optional<PolicyDocument> policy = Policies.shipped().find(options.registry.policyId());
        if (!OptionChecks.pass(console, options, policy)) {
            return 1;
        }
        ReportFiles.warmUp();
        Path data = Optional.ofNullable(options.data).orElseGet(DataDefaults::folder);
        Optional<String> suite = OrganisationFolder.suiteOf(data, options.org);
        if (options.suite != null && suite.filter(kept -> !kept.equals(options.suite)).isPresent()) {
            console.complain("cli.suite.fixed", options.org, suite.get(), options.suite);
            return 1;
        }
        boolean known = OrganisationFolder.exists(data, options.org);
        try {
            return draw(console, data, policy.orElseThrow());
        } finally {
            if (!known) {
                OrganisationFolder.forgetUnused(data, options.org);
            }
        }
    }

    private int draw(Console console, Path data, PolicyDocument policy) throws IOException {
        try (OrganisationFolder folder = OrganisationFolder.open(data, options.org, options.wantedSuite(), clock)) {
            return draw(console, folder, policy);
        } catch (FileSystemException e) {
            console.complain("cli.file", String.valueOf(e.getFile()));
        } catch (UnusableLedger | MalformedInput e) {
            console.complain("cli.data", data, String.valueOf(e.getMessage()));
        } catch (DrawRun.InputEnded e) {
            console.complainLine(String.valueOf(e.getMessage()));
        }
        return 1;
    }

    private int draw(Console console, OrganisationFolder folder, PolicyDocument policy)
            throws IOException, MalformedInput, UnusableLedger {
        folder.ledger().torn().forEach(line -> console.complain("cli.torn", line));
        DrawRun run = new DrawRun(console, folder, clock);
        ReportFiles files = new ReportFiles(console, folder);
        Optional<PendingDraw> interrupted = PendingDraw.read(folder.pending(), folder.suite());
        if (interrupted.isPresent()) {
            return resume(console, run, files, interrupted.get());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), DataDefaults.CHINA);
        boolean leaveOut = !options.wholeField
                && Optional.ofNullable(options.registry.excludeDrawn).orElseGet(() -> Departure.leavesOutDrawn(policy));
        Set<String> drawnBefore = leaveOut ? files.drawnIn(today.getYear()) : Set.of();
        Optional<Preparation> preparation = new DrawInput(console, today).read(options, policy, drawnBefore)
                .map(read -> Departure.again(policy, leaveOut || options.wholeField)
                        .map(read::departing)
                        .orElse(read));
        Optional<PendingDraw> sealed = preparation.isEmpty()
                ? Optional.empty()
                : new DrawSealing(console, folder, clock).seal(options, preparation.get(), today);
        Optional<DrawRun.Finished> finished = sealed.isEmpty() ? Optional.empty() : run.complete(sealed.get());
        return finished.isEmpty() ? 1 : files.write(finished.get(), options.folder());
    }

    /** Completes the draw that was cut off, where it was asked to be; another one that is asked for now is not made. */
    private int resume(Console console, DrawRun run, ReportFiles files, PendingDraw pending)
            throws IOException, MalformedInput {
        console.say("cli.resume", pending.sealed().terms().drawId());
        Path asked = options.folder().toAbsolutePath().normalize();
        Path out = pending.out().orElse(asked);
        Optional<DrawRun.Finished> finished = run.complete(pending);
        int status = finished.isEmpty() ? 1 : files.write(finished.get(), out);
        if (out.equals(asked)) {
            return status;
        }
        console.complain("cli.resume.other", out);
        return NOT_HELD;
    }
}
