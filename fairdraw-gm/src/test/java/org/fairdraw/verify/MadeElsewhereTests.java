package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judges bundles that another implementation made, with no code in common (VDP §11). */
class MadeElsewhereTests {
    private static final Path MAKER = Path.of("..", "verifiers", "python", "bundle_maker.py").toAbsolutePath();
    private static final Set<String> FIRST = Set.of("V1.zip", "V1.canonical", "V1.shape");
    private static final Pattern EXPECTED = Pattern
            .compile("\\{\\s*\"file\":\\s*\"([^\"]+)\",\\s*\"fails\":\\s*\\[([^\\]]*)\\]\\s*\\}");
    private static final int GOOD = 60;

    @BeforeAll
    static void needsPython() {
        DifferentialTests.needsPython();
    }

    @Test
    @DisplayName("DRAW-07 BEY-01 bundles of both suites that Python made pass in Java, and each of its hundred lies is found by the check it names")
    void pythonMade(@TempDir Path folder) throws Exception {
        Process maker = new ProcessBuilder("python3", MAKER.toString(), folder.toString(), "--seed", "7", "--count",
                Integer.toString(GOOD)).redirectErrorStream(true).start();
        String said = new String(maker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(maker.waitFor()).as(said).isZero();

        Map<String, Set<String>> expected = expected(Files.readString(folder.resolve("expected.json")));
        assertThat(expected).hasSizeGreaterThan(GOOD + 90);
        Map<String, Set<String>> judged = new TreeMap<>();
        for (String name : expected.keySet()) {
            judged.put(name, failed(folder.resolve(name)));
        }
        assertThat(judged).isEqualTo(expected);
    }

    private static Map<String, Set<String>> expected(String json) {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (MatchResult match : EXPECTED.matcher(json).results().toList()) {
            expected.put(match.group(1), new TreeSet<>(List.of(match.group(2).replaceAll("[\\s\"]", "").split(","))));
            expected.get(match.group(1)).remove("");
        }
        return expected;
    }

    /** What is wrong; behind a fault of the first three checks, those alone (VDP §15.17). */
    private static Set<String> failed(Path file) throws IOException, MalformedInput {
        try (InputStream in = Files.newInputStream(file)) {
            Set<String> failed = new TreeSet<>(RandomBundles.failed(Verifier.verify(Bundle.read(in), Set.of())));
            Set<String> first = new TreeSet<>(failed);
            first.retainAll(FIRST);
            return first.isEmpty() ? failed : first;
        }
    }
}
