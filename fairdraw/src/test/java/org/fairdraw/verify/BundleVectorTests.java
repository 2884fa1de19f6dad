package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void committed() throws Exception {
        new VectorFolder(FOLDER).holds(vectors());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    @DisplayName("DRAW-07 each bundle gets exactly the verdict that its name tells")
    void verdict(BundleVectors.Vector vector) throws Exception {
        VectorFolder.judge(vector);
    }

    @Test
    @DisplayName("DRAW-07 every check can be made to fail by a bundle of its own")
    void complete() {
        Set<String> failing = vectors().stream().flatMap(vector -> vector.fail().stream()).collect(Collectors.toSet());
        assertThat(failing).containsAll(Stream.of(Check.values()).map(Check::id).toList());
    }
}
