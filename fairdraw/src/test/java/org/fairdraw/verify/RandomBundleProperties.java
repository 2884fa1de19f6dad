package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import org.fairdraw.RandomScenario;
import org.fairdraw.Scenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RandomBundleProperties {
    @Test
    @DisplayName("DRAW-07 random draws of all kinds pass, and the same with one lie do not")
    void judged() {
        TreeSet<String> found = new TreeSet<>();
        for (int seed = 0; seed < 120; seed++) {
            Scenario scenario = RandomScenario.of(seed);
            byte[] good = new Forge(scenario).zip();
            Report report = RandomBundles.verify("good " + seed, good);
            assertThat(report.ok()).as(report.toText(Locale.ENGLISH)).isTrue();
            Report bad = RandomBundles.verify("bad " + seed, RandomBundles.tampered(scenario, good, seed, seed));
            found.addAll(RandomBundles.failed(bad));
        }
        assertThat(found).hasSizeGreaterThan(12);
    }
}
