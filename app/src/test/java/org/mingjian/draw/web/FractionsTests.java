package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairdraw.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionsTests {

    @ParameterizedTest
    @CsvSource({"62, 9, 6 8/9, 689 %, false", "3, 29, 3/29, 10.3 %, false", "1, 4, 1/4, 25 %, true",
        "0, 1, 0, 0 %, true",
        "1, 1, 1, 100 %, true", "1, 300000, 1/300000, 0.000333 %, false"})
    @DisplayName("BEY-02 a chance is shown exactly as a mixed fraction, and as a percentage of three digits")
    void words(long numerator, long denominator, String mixed, String percent, boolean exact) {
        Ratio ratio = Ratio.of(numerator, denominator);
        assertThat(Fractions.mixed(ratio)).isEqualTo(mixed);
        assertThat(Fractions.percent(ratio)).isEqualTo(percent);
        assertThat(Fractions.exactPercent(ratio)).isEqualTo(exact);
    }
}
