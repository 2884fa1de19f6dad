package org.mingjian.fairness.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class RateBoundsProperties {
    private static final double ALPHA = 0.05;
    private static final int CASES = 150;

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.9})
    @DisplayName("SUP-03 the bounds hold the true rate after every case at once, in all but a share α of courses")
    void coverage(double rate) {
        assertThat(Courses.flagged(seed -> misses(seed, rate))).isLessThanOrEqualTo(Courses.most(ALPHA));
    }

    @Test
    @DisplayName("SUP-03 the bounds narrow with the cases, hold what was seen, and say nothing where nothing was seen")
    void narrowing() {
        assertThat(RateBounds.of(0, 0, 0.01)).isEqualTo(new RateBounds(0, 0, 0, 1));
        double before = 1;
        for (long cases = 10; cases <= 1_000_000; cases *= 10) {
            RateBounds bounds = RateBounds.of(cases / 5, cases, 0.01);
            assertThat(bounds.lower()).isBetween(0.0, 0.2);
            assertThat(bounds.upper()).isBetween(0.2, 1.0);
            assertThat(bounds.upper() - bounds.lower()).isLessThan(before);
            for (double edge : new double[]{bounds.lower(), bounds.upper()}) {
                double inside = edge + (0.2 - edge) * 1e-6;
                assertThat(RateBounds.refutes(edge, cases / 5, cases, 0.01)).isTrue();
                assertThat(RateBounds.refutes(inside, cases / 5, cases, 0.01)).isFalse();
            }
            before = bounds.upper() - bounds.lower();
        }
        assertThat(RateBounds.of(0, 11, 0.01).lower()).isZero();
        assertThat(RateBounds.of(0, 11, 0.01).upper()).isBetween(0.3, 0.6);
        assertThat(RateBounds.of(4, 4, 0.01).upper()).isEqualTo(1);
        assertThatThrownBy(() -> RateBounds.of(2, 1, 0.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RateBounds.of(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("SUP-03 a rate that rose is found out")
    void wrongRate() {
        assertThat(Courses.flagged(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            long times = random.doubles(CASES).filter(value -> value < 0.5).count();
            return RateBounds.of(times, CASES, ALPHA).lower() > 0.1;
        })).isEqualTo(Courses.MANY);
    }

    private static boolean misses(long seed, double rate) {
        SplittableRandom random = new SplittableRandom(seed);
        long times = 0;
        for (int cases = 1; cases <= CASES; cases++) {
            times += random.nextDouble() < rate ? 1 : 0;
            if (RateBounds.refutes(rate, times, cases, ALPHA)) {
                return true;
            }
        }
        return false;
    }
}
