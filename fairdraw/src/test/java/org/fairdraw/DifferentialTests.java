package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the Python verifier, written from the text alone, judge what Java made, and compares the two judgements. */
class DifferentialTests {
    private static final Path PYTHON = Path.of("..", "verifiers", "python");
    private static final int CERTIFICATES = 200;
    private static final int TAMPERED = 100;

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
    @DisplayName("DRAW-07 BEY-01 both verifiers agree on 200 random certificates, and on what was tampered with")
    void agree(@TempDir Path folder) throws IOException {
        TreeMap<String, Boolean> java = new TreeMap<>();
        int made = 0;
        for (long seed = 0; made < CERTIFICATES; seed++) {
            Optional<Scenario> scenario = RandomScenarios.of(seed);
            if (scenario.isPresent()) {
                keep(folder, "good-" + seed, new Forge(scenario.get()).zip(), java);
                made++;
            }
            if (scenario.isPresent() && made <= TAMPERED) {
                keep(folder, "bad-" + seed, tampered(scenario.get(), new Random(seed)), java);
            }
        }
        assertThat(java.entrySet().stream().filter(entry -> entry.getKey().startsWith("good")).map(Map.Entry::getValue))
                .hasSize(CERTIFICATES)
                .containsOnly(true);
        assertThat(java.entrySet().stream().filter(entry -> entry.getKey().startsWith("bad")).map(Map.Entry::getValue))
                .containsOnly(false);
        assertThat(python(folder)).isEqualTo(java);
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

    private static void keep(Path folder, String name, byte[] zip, Map<String, Boolean> verdicts) throws IOException {
        Files.write(folder.resolve(name + ".zip"), zip);
        boolean ok;
        try {
            ok = Verifier.verify(Bundle.read(new ByteArrayInputStream(zip)), Set.of()).ok();
        } catch (MalformedInput e) {
            ok = false;
        }
        verdicts.put(name + ".zip", ok);
    }

    /** Changes one digit somewhere in the certificate, the commitment or the rows: never into the same text. */
    private static byte[] tampered(Scenario scenario, Random random) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(new Forge(scenario).files());
        List<String> names = List.of(Bundle.COMMITMENT, Bundle.SUBJECTS, Bundle.CERTIFICATE, Bundle.ENTRIES);
        String name = names.get(random.nextInt(names.size()));
        byte[] content = files.getOrDefault(name, new byte[0]).clone();
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < content.length; i++) {
            if (content[i] >= '0' && content[i] <= '8') {
                digits.add(i);
            }
        }
        content[digits.get(random.nextInt(digits.size()))]++;
        files.put(name, content);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        ZipFiles.write(out, files);
        return out.toByteArray();
    }

    private static Map<String, Boolean> python(Path folder) throws IOException {
        Run run = run(List.of("python3", PYTHON.resolve("verify_draw.py").toString(), "--many", folder.toString()));
        Map<String, Boolean> verdicts = new TreeMap<>();
        for (String line : run.output().lines().filter(text -> text.startsWith("{")).toList()) {
            try {
                Map<String, Json> report = ((Json.Obj) Json.parse(line)).members();
                String bundle = report.get("bundle") instanceof Json.Str text ? text.value() : "";
                verdicts.put(String.valueOf(Path.of(bundle).getFileName()),
                        new Json.Bool(true).equals(report.get("ok")));
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
