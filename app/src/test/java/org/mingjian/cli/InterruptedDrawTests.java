package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;

/** Cuts a draw off after each of its entries, as a kill would, and lets the next call complete it. */
class InterruptedDrawTests {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    @DisplayName("REL-01 a draw killed after any entry since its commitment completes to the same result")
    void completes(int kept) throws Exception {
        CommandLineStage stage = new CommandLineStage(folder);
        Path org = folder.resolve("data/orgs/local");
        Path pendingCopy = folder.resolve("pending-copy");
        keepPending(stage, org, pendingCopy);
        byte[] certificate = Bundle.read(stage.bundle()).file("certificate.json").orElseThrow();
        List<String> lines = Files.readAllLines(org.resolve("ledger.jsonl"));
        Files.write(org.resolve("ledger.jsonl"),
                (String.join("\n", lines.subList(0, kept)) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.deleteIfExists(org.resolve("heads.jsonl"));
        copy(pendingCopy, org.resolve("pending"));
        Files.delete(stage.bundle());
        assertThat(stage.draw()).as(stage.err).isZero();
        assertThat(stage.out).contains("中断");
        assertThat(Bundle.read(stage.bundle()).file("certificate.json").orElseThrow()).isEqualTo(certificate);
        assertThat(Verifier.verify(Bundle.read(stage.bundle()), Set.of()).ok()).isTrue();
        assertThat(org.resolve("pending")).doesNotExist();
    }

    /** Runs a draw while a watcher copies what it keeps for a restart; the copy is what a killed command would leave. */
    private static void keepPending(CommandLineStage stage, Path org, Path copy) throws IOException {
        assertThat(stage.draw()).as(stage.err).isZero();
        Bundle bundle;
        try {
            bundle = Bundle.read(stage.bundle());
        } catch (MalformedInput e) {
            throw new IOException(e);
        }
        Files.createDirectories(copy);
        for (String name : List.of("commitment.json", "subjects.rows", "persons.rows", "bars.rows", "policy.json")) {
            Files.write(copy.resolve(name), bundle.file(name).orElseThrow());
        }
        Files.write(copy.resolve("stage.json"),
                Json.object("dice", "", "names", java.util.Map.of(), "people", java.util.Map.of(),
                        "shares", java.util.Map.of("dept", CommandLineStage.SHARE_A, "law", CommandLineStage.SHARE_B))
                        .canonical());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
