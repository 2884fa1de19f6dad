package org.mingjian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.calendar.WorkCalendar;
import org.mingjian.plan.Capacity.Finding;

class CapacityTests {
    private static Capacity of(int year, int officers, long other, long none, long key) {
        Map<Duty, Long> duties = Map.of(Duty.COMPLAINTS, other, Duty.STUDY, none);
        return new Capacity(YearDays.of(WorkCalendar.shipped(), year).orElseThrow(),
                new CapacityNeeds(officers, duties, key, 0, 2, 2));
    }

    @Test
    @DisplayName("PLAN-03 a year's working days are its days less weekends and free weekdays plus worked weekend days")
    void yearDays() {
        YearDays year = YearDays.of(WorkCalendar.shipped(), 2025).orElseThrow();
        assertThat(year.calendar()).isEqualTo(365);
        assertThat(year.weekends()).isEqualTo(104);
        assertThat(year.working()).isEqualTo(248).isEqualTo(WorkCalendar.shipped().workingDaysOf(2025));
        for (int each = 2015; each <= 2026; each++) {
            assertThat(YearDays.of(WorkCalendar.shipped(), each).orElseThrow().working())
                    .isEqualTo(WorkCalendar.shipped().workingDaysOf(each));
        }
        assertThat(YearDays.of(WorkCalendar.shipped(), 2027)).isEmpty();
    }

    @Test
    @DisplayName("PLAN-03 a published plan comes out as computed: 248 × 8 less 1,035 and 535 leaves 414 person-days, 207 visits of two")
    void published() {
        Capacity capacity = of(2025, 8, 1_035, 535, 0);
        assertThat(capacity.total()).isEqualTo(1_984);
        assertThat(capacity.inspection()).isEqualTo(414);
        assertThat(capacity.enterprises(capacity.inspection())).isEqualTo(207);
        assertThat(List.of(capacity.permille(capacity.taken(true)).orElseThrow(),
                capacity.permille(capacity.taken(false)).orElseThrow(),
                capacity.permille(capacity.inspection()).orElseThrow())).containsExactly(522L, 270L, 209L);
        assertThat(capacity.findings(Map.of())).isEmpty();
    }

    @Test
    @DisplayName("PLAN-03 a draft that contradicts itself is told where, and by how much")
    void contradictions() {
        Capacity capacity = of(2025, 8, 1_035, 535, 500);
        assertThat(capacity.findings(Map.of("total", 1_984L, "other", 1_035L, "none", 353L, "inspection", 414L)))
                .containsExactly(
                        Finding.of("key-overdrawn", 500L, 414L, 86L), Finding.of("differs-none", 353L, 535L, 182L));
        assertThat(capacity.findings(Map.of("total", 192L, "inspection", 400L))).contains(
                Finding.of("differs-total", 192L, 1_984L, 1_792L), Finding.of("differs-inspection", 400L, 414L, 14L));
        assertThat(of(2025, 2, 400, 200, 0).findings(Map.of()))
                .containsExactly(Finding.of("overdrawn", 600L, 496L, 104L));
    }

    @Test
    @DisplayName("PLAN-03 half days and larger teams divide the days, and no part of an enterprise is planned")
    void visits() {
        Capacity capacity = new Capacity(YearDays.of(WorkCalendar.shipped(), 2026).orElseThrow(),
                new CapacityNeeds(3, Map.of(), 0, 0, 3, 1));
        assertThat(capacity.enterprises(10)).isEqualTo(6);
        assertThat(capacity.enterprises(-5)).isZero();
        assertThat(of(2026, 0, 0, 0, 0).permille(0)).isEmpty();
    }
}
