package org.mingjian.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.TreeHead;
import org.jspecify.annotations.Nullable;
import org.mingjian.ledger.LedgerKeys;
import org.mingjian.ledger.UnusableLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Witnesses somebody else's ledger once (VDP §9.2): checks that it goes on from what was seen last, remembers it, and signs
 * it too. Exit 0 where it goes on, 1 where it does not, 2 where it could not be looked at or the signature was not taken.
 */
@Command(name = "witness", mixinStandardHelpOptions = true, sortOptions = false, description = "见证别人的账本：核对前后一致，然后联署 / witnesses somebody else's ledger")
public final class WitnessCommand implements Callable<Integer> {
    private static final int BROKEN = 1;
    private static final int FAILED = 2;

    @Option(names = "--log", paramLabel = "URL", required = true, description = "平台地址 / the platform's address, such as https://host:8443")
    private String log = "";

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "见证方的密钥，没有就新建 / the witness's own key; made when absent")
    private Path key = Path.of("");

    @Option(names = "--state", paramLabel = "FILE", required = true, description = "记住看到过什么 / what was seen last")
    private Path state = Path.of("");

    @Option(names = "--pin", paramLabel = "ID", description = "首次使用时只认这个账本公钥编号 / on first use take no other key of the log than this")
    private @Nullable String pin;

    @Option(names = "--ca", paramLabel = "PEM", description = "信任的证书，如平台的 keys/tls.pem / certificate to trust, such as the platform's keys/tls.pem")
    private @Nullable Path authority;

    @Option(names = "--lang", paramLabel = "zh|en")
    private @Nullable String language;

    private final PrintStream out;
    private final PrintStream err;

    public WitnessCommand() {
        this(System.out, System.err);
    }

    WitnessCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Console console = new Console(new BufferedReader(new StringReader("")), out, err, Language.of(language), false);
        try (LogAddress address = new LogAddress(log, authority, console.locale())) {
            boolean fresh = Files.notExists(key);
            Signer signer = LedgerKeys.openFile(key.toAbsolutePath());
            if (fresh) {
                console.say("cli.witness.made", key);
            }
            console.say("cli.witness.key", signer.keyId(), Base64.getEncoder().encodeToString(signer.spki()));
            return look(console, address, signer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (IOException | GeneralSecurityException | MalformedInput | UnusableLedger
                | IllegalArgumentException e) {
            console.complain("cli.witness.failed", log, String.valueOf(e.getMessage()));
            return FAILED;
        }
    }

    private int look(Console console, LogAddress address, Signer signer)
            throws IOException, MalformedInput, InterruptedException {
        Optional<WitnessMemory> memory = WitnessMemory.read(state);
        Watch watch = new Watch(Suite.S, address, log, memory, Optional.ofNullable(pin));
        return switch (watch.look()) {
            case Watch.Verdict.Broken broken -> {
                Path evidence = keep(memory, broken);
                console.complain("cli.witness.broken", log, console.text(broken.why()), evidence);
                yield BROKEN;
            }
            case Watch.Verdict.GoesOn(WitnessMemory now) -> {
                now.write(state); // before anything is signed
                TreeHead head = now.last().head();
                console.say(memory.isEmpty() ? "cli.witness.first" : "cli.witness.goes-on", Long.toString(head.size()),
                        head.root(), now.key());
                yield cosign(console, address, signer, head);
            }
        };
    }

    private int cosign(Console console, LogAddress address, Signer signer, TreeHead head)
            throws IOException, MalformedInput, InterruptedException {
        SignatureLine line = SignatureLine.of(signer, head.message());
        LogAddress.Answer answer = address.post("/ledger/cosignatures",
                Json.object("size", head.size(), "root", head.root(), "time",
                        DateTimeFormatter.ISO_INSTANT.format(head.time()), "key", line.key(), "alg", line.alg(), "sig",
                        line.sig()));
        if (answer.status() == 200) {
            console.say("cli.witness.signed");
            return 0;
        }
        console.complain("cli.witness.refused", Integer.toString(answer.status()),
                SeenHead.text(answer.content(), "message"));
        return FAILED;
    }

    /** Both heads under the log's own signature: whoever reads them needs to trust nobody. */
    private Path keep(Optional<WitnessMemory> memory, Watch.Verdict.Broken broken) throws IOException {
        Json.Obj evidence = Json.object("log", log, "shown", broken.shown().json(), "path", broken.path());
        if (memory.isPresent()) {
            evidence = evidence.with("before", memory.get().json());
        }
        for (int number = 1;; number++) {
            Path file = state.resolveSibling(state.getFileName() + ".evidence-" + number + ".json");
            if (Files.notExists(file)) {
                return Files.write(file, evidence.canonical());
            }
        }
    }
}
