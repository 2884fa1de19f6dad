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

/** A folder of committed bundles; {@code -Dfairdraw.regenerate=true} writes it anew. */
record VectorFolder(Path folder) {
    /** Compares the files with what the generator makes, byte for byte. */
    void holds(List<BundleVectors.Vector> vectors) throws IOException {
        if (Boolean.getBoolean("fairdraw.regenerate")) {
            regenerate(vectors);
        }
        Set<String> names = new TreeSet<>(Set.of("expected.json"));
        for (BundleVectors.Vector vector : vectors) {
            names.add(vector.file());
            assertThat(folder.resolve(vector.file())).as(vector.file()).hasBinaryContent(vector.zip());
        }
        assertThat(folder.resolve("expected.json")).hasBinaryContent(BundleVectors.expected(vectors));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    /** Verifies a bundle: it gets exactly the verdict that its name tells. */
    static void judge(BundleVectors.Vector vector) throws IOException, MalformedInput {
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

    private void regenerate(List<BundleVectors.Vector> vectors) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (BundleVectors.Vector vector : vectors) {
            Files.write(folder.resolve(vector.file()), vector.zip());
        }
        Files.write(folder.resolve("expected.json"), BundleVectors.expected(vectors));
    }
}
