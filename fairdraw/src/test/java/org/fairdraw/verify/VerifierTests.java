package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairdraw.Scenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerifierTests {
    static List<Scenario> good() {
        return List.of(Scenario.sample(), Scenario.closed(), Scenario.lottery("2026031:03-08-11-20-28-31.07"),
                Scenario.withoutTeam(), Scenario.full());
    }

    @ParameterizedTest
    @MethodSource("good")
    @DisplayName("DRAW-07 an honest bundle passes every check")
    void passes(Scenario scenario) throws Exception {
        Bundle bundle = new Bundle("good.zip", ZipFiles.read(new Forge(scenario).zip()));
        Report report = Verifier.verify(bundle, Set.of(Forge.KEY.keyId()));
        assertThat(report.findings()).as(report.toText(Locale.ENGLISH))
                .extracting(Finding::status)
                .containsOnly(Status.PASS);
        assertThat(report.findings()).hasSize(Check.values().length);
    }
}
