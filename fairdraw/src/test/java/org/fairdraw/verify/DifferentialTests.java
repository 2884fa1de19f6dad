package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the Python verifier, written from the text alone, judge what Java made, and compares the two judgements. */
class DifferentialTests {
    private static final Path PYTHON = Path.of("..", "verifiers", "python");
    private static final int CERTIFICATES = 200;
    private static final int TAMPERED = 120;
    private static final Set<String> FIRST = Set.of(Check.ZIP.id(), Check.CANONICAL.id(), Check.SHAPE.id());

    @BeforeAll
    static void needsPython() {
        boolean there;
        try {
            there = run(List.of("python3", "--version")).status() == 0;
        } catch (IOException e) {
            there = false;
        }
        Assumptions.assumeTrue(there, "Skipped: there is no python3 on this machine.");
    }

    @Test
    @DisplayName("DRAW-07 BEY-01 both verifiers fail the same checks of 200 random certificates and 120 tampered ones")
    void agree(@TempDir Path folder) throws IOException {
        agree(folder, Suite.S);
    }

    static void agree(Path folder, Suite suite) throws IOException {
        Map<String, List<String>> java = RandomBundles.write(folder, CERTIFICATES, TAMPERED, 1, suite);
        assertThat(java.values()).filteredOn(List::isEmpty).hasSize(CERTIFICATES);
        assertThat(java.values()).filteredOn(failed -> !failed.isEmpty()).hasSize(TAMPERED);
        Map<String, Set<String>> agreed = new TreeMap<>();
        java.forEach((bundle, failed) -> agreed.put(bundle, comparable(Set.copyOf(failed))));
        assertThat(python(folder)).isEqualTo(agreed);
    }

    /** Returns what verifiers must agree on: behind a fault of the first three checks, those alone (VDP §15.17). */
    private static Set<String> comparable(Set<String> failed) {
        Set<String> first = new TreeSet<>(FIRST);
        first.retainAll(failed);
        return first.isEmpty() ? new TreeSet<>(failed) : first;
    }

    @Test
    @DisplayName("DRAW-07 BEY-01 the Python verifier passes every vector that Java passes, whole bundles good and bad among them")
    void vectors() throws IOException {
        Run run = run(List.of("python3", PYTHON.resolve("verify_draw.py").toString(), "--vectors",
                "src/test/resources/vectors"));
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain("absent");
    }

    @Test
    @DisplayName("DRAW-07 the Python verifier's own tests pass, a swapped signature among them")
    void ownTests() throws IOException {
        Run run = run(List.of("python3", "-m", "unittest", "discover", "-s", PYTHON.toString(), "-p", "test_*.py"));
        assertThat(run.status()).as(run.output()).isZero();
    }

    private static Map<String, Set<String>> python(Path folder) throws IOException {
        Run run = run(List.of("python3", PYTHON.resolve("verify_draw.py").toString(), "--many", folder.toString()));
        Map<String, Set<String>> verdicts = new TreeMap<>();
        for (String line : run.output().lines().filter(text -> text.startsWith("{")).toList()) {
            try {
                Json.Obj report = (Json.Obj) Json.parse(line);
                Set<String> failed = Forge.objects(report, "checks")
                        .stream()
                        .filter(check -> Forge.text(check, "status").equals("fail"))
                        .map(check -> Forge.text(check, "id"))
                        .collect(Collectors.toSet());
                assertThat(report.find("ok")).contains(Json.of(failed.isEmpty()));
                verdicts.put(Forge.text(report, "bundle"), comparable(failed));
            } catch (MalformedInput e) {
                throw new IOException("The Python verifier printed " + line, e);
            }
        }
        return verdicts;
    }

    private record Run(int status, String output) {}

    private static Run run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Run(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command, e);
        }
    }
}
