package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuiteTests {
    @Test
    @DisplayName("VDP-1.1 the library alone holds suite S and no other")
    void held() {
        assertThat(Suites.find("S")).contains(Suite.S);
        assertThat(Suites.find("G")).isEmpty();
    }

    @Test
    @DisplayName("VDP-1.1 a bundle of suite G fails without its jars, and the report names them")
    void missing() throws Exception {
        Report report = Verifier.verify(Bundle.read(Path.of("src/test/resources/vectors/bundles-g/good-sample.zip")),
                Set.of());
        assertThat(report.ok()).isFalse();
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.id()).isEqualTo("V1.shape");
            assertThat(finding.subject()).isEqualTo("commitment.json suite");
            assertThat(finding.expected()).contains("fairdraw-gm.jar", "bcprov-jdk18on.jar");
            assertThat(finding.actual()).contains("G");
        });
    }
}
