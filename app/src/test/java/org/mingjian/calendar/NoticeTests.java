package org.mingjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTests {
    @ParameterizedTest
    @CsvSource({"450000,450100,true", "450000,460000,false", "450100,450102,true", "450100,450200,false",
        "451000,451002,true", "451000,451100,false", "500000,500101,true", "500000,510000,false",
        "150626,150626101,true", "150626100,150626100,true", "150626100,150626101,false",
        "150626100,150626100001,true", "370303G,370303G,true"})
    @DisplayName("BEY-08 a region's holidays hold for whatever lies within it: by rank in six digits, by the whole code in more")
    void holdsFor(String region, String other, boolean holds) {
        HolidayNotice content = new HolidayNotice(2026, java.util.List.of());
        Notice notice = Notice.of(Optional.of(region), content, "通知", "a", Instant.EPOCH);
        assertThat(notice.holdsFor(other)).isEqualTo(holds);
    }
}
