package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairdraw.gm.SuiteG;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The examples of VDP §11 in suite G: the 12 rows as in suite S, and the medium population. */
class SmallExampleGVectorTests extends SmallExampleVectorTests {
    @Override
    Suite suite() {
        return new SuiteG();
    }

    @Test
    @DisplayName("VDP-11 2,000 of the medium population of 100,000 are drawn in suite G as two authors agreed")
    void medium() {
        assertThat(MediumVectorTests.drawn(new SuiteG()))
                .isEqualTo("5b6a10e2fc9d7efc14792841ae38e39ba6fdb5b6c653281fba66e4bc34d0f27c");
    }
}
