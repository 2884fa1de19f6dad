package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fairdraw.gm.SuiteG;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole bundles of suite G: those that are committed, and random ones. */
class SuiteGBundleTests {
    private static final Path FOLDER = Path.of("../fairdraw/src/test/resources/vectors/bundles-g");

    static List<BundleVectors.Vector> vectors() {
        return SuiteGVectors.all(new SuiteG());
    }

    @Test
    @DisplayName("DRAW-07 the committed bundles of suite G are those that the generator makes, byte for byte")
    void committed() throws Exception {
        new VectorFolder(FOLDER).holds(vectors());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    @DisplayName("DRAW-07 each bundle of suite G gets exactly the verdict that its name tells")
    void verdict(BundleVectors.Vector vector) throws Exception {
        VectorFolder.judge(vector);
    }

    @Test
    @DisplayName("DRAW-07 random draws of all kinds pass in suite G, and the same with one lie do not")
    void random() {
        assertThat(RandomBundleProperties.judge(new SuiteG(), 40)).hasSizeGreaterThan(6);
    }

    @Test
    @DisplayName("DRAW-07 BEY-01 both verifiers fail the same checks of random certificates of suite G")
    void differential(@TempDir Path folder) throws IOException {
        DifferentialTests.needsPython();
        DifferentialTests.agree(folder, new SuiteG());
    }
}
