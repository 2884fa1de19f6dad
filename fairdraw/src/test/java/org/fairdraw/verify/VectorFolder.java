package org.fairdraw.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/** A folder of committed bundles; {@code -Dfairdraw.regenerate=true} writes it anew. */
record VectorFolder(Path folder) {
    /** Compares the files with what the generator makes, byte for byte. */
    void holds(List<BundleVectors.Vector> vectors) throws IOException, MalformedInput {
        if (Boolean.getBoolean("fairdraw.regenerate")) {
            regenerate(vectors);
        }
        Set<String> names = new TreeSet<>(Set.of("expected.json"));
        for (BundleVectors.Vector vector : vectors) {
            names.add(vector.file());
            assertThat(folder.resolve(vector.file())).as(vector.file()).hasBinaryContent(vector.zip());
        }
        assertThat(folder.resolve("expected.json")).hasBinaryContent(expected(vectors));
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
        Report report = report(vector);
        Set<String> failed = ids(report, Status.FAIL);
        Set<String> allowed = new HashSet<>(vector.fail());
        allowed.addAll(vector.also());
        assertThat(failed).as(vector.file() + "\n" + report.toText(Locale.ENGLISH))
                .isSubsetOf(allowed)
                .containsAll(vector.fail());
        assertThat(report.ok()).isEqualTo(vector.ok());
    }

    /** Writes what each bundle must get; of good ones also which checks are not made, for all verifiers say the same. */
    private static byte[] expected(List<BundleVectors.Vector> vectors) throws IOException, MalformedInput {
        Map<String, Object> files = new LinkedHashMap<>();
        for (BundleVectors.Vector vector : vectors) {
            files.put(vector.file(), Json.object("ok", vector.ok(), "fail", vector.fail(), "also",
                    vector.also().isEmpty() ? Optional.empty() : Optional.of(vector.also()), "pin", vector.pin(),
                    "unreadable", vector.unreadable() ? Optional.of(true) : Optional.empty(), "open",
                    vector.ok()
                            ? Optional.of(List.copyOf(ids(report(vector), Status.NOT_CHECKED)))
                            : Optional.empty()));
        }
        return (Json.of(files).text().replace("},", "},\n") + "\n").getBytes(UTF_8);
    }

    private static Report report(BundleVectors.Vector vector) throws IOException, MalformedInput {
        Bundle bundle = Bundle.read(new ByteArrayInputStream(vector.zip()));
        return Verifier.verify(bundle, vector.pin().map(Set::of).orElse(Set.of()));
    }

    private static Set<String> ids(Report report, Status status) {
        return report.findings()
                .stream()
                .filter(finding -> finding.status() == status)
                .map(Finding::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void regenerate(List<BundleVectors.Vector> vectors) throws IOException, MalformedInput {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (BundleVectors.Vector vector : vectors) {
            Files.write(folder.resolve(vector.file()), vector.zip());
        }
        Files.write(folder.resolve("expected.json"), expected(vectors));
    }
}
