package org.mingjian.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairdraw.terms.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTextTests {
    @ParameterizedTest
    @CsvSource({"62, 9, 62/9 ≈ 6.89, 62/9 ≈ 688.89 %", "3, 29, 3/29 ≈ 0.1, 3/29 ≈ 10.34 %",
        "1, 4, 1/4 = 0.25, 1/4 = 25 %", "0, 1, 0, 0 = 0 %", "1, 1, 1, 1 = 100 %",
        "1, 300000, 1/300000 ≈ 0, 1/300000 ≈ 0.00033 %"})
    @DisplayName("BEY-02 a chance is shown exactly and in percent, an expected number exactly and as a decimal")
    void words(long numerator, long denominator, String number, String both) {
        Ratio ratio = Ratio.of(numerator, denominator);
        assertThat(ChanceText.number(ratio)).isEqualTo(number);
        assertThat(ChanceText.both(ratio)).isEqualTo(both);
    }
}
