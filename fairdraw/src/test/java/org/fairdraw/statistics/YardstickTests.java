package org.fairdraw.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YardstickTests {
    @Test
    @DisplayName("VDP-12 the tails are those of the printed tables")
    void tails() {
        assertThat(Tails.chiSquare(3.841459, 1)).isCloseTo(0.05, within(1e-7));
        assertThat(Tails.chiSquare(9.210340, 2)).isCloseTo(0.01, within(1e-7));
        assertThat(Tails.chiSquare(18.307038, 10)).isCloseTo(0.05, within(1e-7));
        assertThat(Tails.chiSquare(149.449253, 100)).isCloseTo(0.001, within(1e-7));
        assertThat(Tails.chiSquare(65_535, 65_535)).isCloseTo(0.499265, within(1e-5));
        assertThat(Tails.chiSquare(0, 3)).isEqualTo(1);
        assertThat(Tails.normal(1.959964)).isCloseTo(0.05, within(1e-7));
        assertThat(Tails.normal(-3.290527)).isCloseTo(0.001, within(1e-8));
        assertThat(Tails.kolmogorov(1.3581 / 1000, 1_000_000)).isCloseTo(0.05, within(1e-3));
        assertThat(Tails.kolmogorov(1.6276 / 1000, 1_000_000)).isCloseTo(0.01, within(1e-3));
        assertThat(Tails.kolmogorov(0.0001, 100)).isEqualTo(1);
    }

    @Test
    @DisplayName("VDP-12 the means of dice pass, of a loaded die they do not, and the sixth face adds no degree of freedom")
    void dice() {
        double[] sixth = IntStream.range(0, 6).mapToDouble(face -> 1 / 6.0).toArray();
        Verdict fair = dice(new Random(1), 0).against("die", sixth);
        assertThat(fair.fair()).as(fair.toString()).isTrue();
        assertThat(fair.degrees()).isEqualTo(5);
        assertThat(dice(new Random(1), 0.1).against("loaded die", sixth).fair()).isFalse();
        assertThat(dice(new Random(1), 1).against("die with one face", sixth).chance()).isZero();
    }

    @Test
    @DisplayName("VDP-12 over a thousand fair samplers the verdicts themselves are uniform, so that the degrees are right")
    void calibrated() {
        double[] chances = new double[1000];
        for (int i = 0; i < chances.length; i++) {
            Random random = new Random(i);
            Tally tally = new Tally(4);
            for (int draw = 0; draw < 400; draw++) {
                int first = random.nextInt(4);
                tally.add(first, (first + 1 + random.nextInt(3)) % 4); // two of four
            }
            chances[i] = tally.against("two of four", 0.5, 0.5, 0.5, 0.5).chance();
        }
        Verdict verdict = Yardstick.kolmogorovSmirnov("verdicts", chances);
        assertThat(verdict.fair()).as(verdict.toString()).isTrue();
    }

    private static Tally dice(Random random, double loaded) {
        Tally tally = new Tally(6);
        for (int i = 0; i < 5000; i++) {
            tally.add(random.nextDouble() < loaded ? 5 : random.nextInt(6));
        }
        return tally;
    }
}
