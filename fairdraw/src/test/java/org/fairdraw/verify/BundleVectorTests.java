package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the verifier over the committed bundles; {@code -Dfairdraw.regenerate=true} writes them anew. */
class BundleVectorTests {
    private static final Path FOLDER = Path.of("src/test/resources/vectors/bundles");

    static List<BundleVectors.Vector> vectors() {
        return BundleVectors.all();
    }

    @Test
    @DisplayName("DRAW-07 the committed bundles are those that the generator makes, byte for byte")
    void committed() throws IOException {
        List<BundleVectors.Vector> vectors = vectors();
        if (Boolean.getBoolean("fairdraw.regenerate")) {
            regenerate(vectors);
        }
        Set<String> names = new TreeSet<>(Set.of("expected.json"));
        for (BundleVectors.Vector vector : vectors) {
            names.add(vector.file());
            assertThat(FOLDER.resolve(vector.file())).as(vector.file()).hasBinaryContent(vector.zip());
        }
        assertThat(FOLDER.resolve("expected.json")).hasBinaryContent(BundleVectors.expected(vectors));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    @DisplayName("DRAW-07 each bundle gets exactly the verdict that its name tells")
    void verdict(BundleVectors.Vector vector) throws Exception {
        if (vector.unreadable()) {
            assertThatThrownBy(() -> Bundle.read(new ByteArrayInputStream(vector.zip()))).as(vector.file())
                    .isInstanceOf(MalformedInput.class)
                    .hasMessageContaining("readable ZIP");
            return;
        }
        Bundle bundle = Bundle.read(new ByteArrayInputStream(vector.zip()));
        Report report = Verifier.verify(bundle, vector.pin().map(Set::of).orElse(Set.of()));
        Set<String> failed = report.findings()
                .stream()
                .filter(finding -> finding.status() == Status.FAIL)
                .map(Finding::id)
                .collect(Collectors.toSet());
        Set<String> allowed = new HashSet<>(vector.fail());
        allowed.addAll(vector.also());
        assertThat(failed).as(vector.file() + "\n" + report.toText(Locale.ENGLISH))
                .isSubsetOf(allowed)
                .containsAll(vector.fail());
        assertThat(report.ok()).isEqualTo(vector.ok());
    }

    @Test
    @DisplayName("DRAW-07 every check can be made to fail by a bundle of its own")
    void complete() {
        Set<String> failing = vectors().stream().flatMap(vector -> vector.fail().stream()).collect(Collectors.toSet());
        assertThat(failing).containsAll(Stream.of(Check.values()).map(Check::id).toList());
    }

    private static void regenerate(List<BundleVectors.Vector> vectors) throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (BundleVectors.Vector vector : vectors) {
            Files.write(FOLDER.resolve(vector.file()), vector.zip());
        }
        Files.write(FOLDER.resolve("expected.json"), BundleVectors.expected(vectors));
    }
}
