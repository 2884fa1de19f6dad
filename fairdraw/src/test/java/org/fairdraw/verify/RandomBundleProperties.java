package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RandomBundleProperties {
    @Test
    @DisplayName("DRAW-07 random draws of all kinds pass, and the same with one lie do not")
    void judged() {
        assertThat(judge(Suite.S, 120)).hasSizeGreaterThan(20);
    }

    /** Judges as many draws, and as many lies; returns the checks that found one. */
    static Set<String> judge(Suite suite, int draws) {
        Set<String> found = new TreeSet<>();
        for (int seed = 0; seed < draws; seed++) {
            RandomStory story = RandomStory.of(seed, suite);
            byte[] good = story.forge().zip();
            Report report = RandomBundles.verify("good " + seed, good);
            assertThat(report.ok()).as(report.toText(Locale.ENGLISH)).isTrue();
            Report bad = RandomBundles.verify("bad " + seed, RandomBundles.tampered(story, good, seed, seed));
            found.addAll(RandomBundles.failed(bad));
        }
        return found;
    }
}
