package org.mingjian.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fairdraw.MalformedInput;
import org.jspecify.annotations.Nullable;
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

    private final Clock clock;

    /** Makes the command with the clock that dates its entries. */
    public DrawCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                System.out,
                System.err, Language.of(language));
        Optional<PolicyDocument> policy = Policies.shipped().find(options.policy);
        if (!OptionChecks.pass(console, options, policy)) {
            return 1;
        }
        ReportFiles.warmUp();
        Path data = Optional.ofNullable(options.data).orElseGet(DataDefaults::folder);
        try (OrganisationFolder folder = OrganisationFolder.open(data, options.org, clock)) {
            return draw(console, folder, policy.orElseThrow());
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
        Optional<PendingDraw> interrupted = PendingDraw.read(folder.pending());
        if (interrupted.isPresent()) {
            console.say("cli.resume", interrupted.get().sealed().terms().drawId());
            Optional<DrawRun.Finished> finished = run.complete(interrupted.get());
            if (finished.isPresent()) {
                return files.write(finished.get(), options.out);
            }
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), DataDefaults.CHINA);
        Set<String> drawnBefore = options.excludeDrawn ? files.drawnIn(today.getYear()) : Set.of();
        Optional<Preparation> preparation = new DrawInput(console, today).read(options, policy, drawnBefore);
        Optional<PendingDraw> sealed = preparation.isEmpty()
                ? Optional.empty()
                : new DrawSealing(console, folder, clock).seal(options, preparation.get(), today);
        Optional<DrawRun.Finished> finished = sealed.isEmpty() ? Optional.empty() : run.complete(sealed.get());
        return finished.isEmpty() ? 1 : files.write(finished.get(), options.out);
    }
}
