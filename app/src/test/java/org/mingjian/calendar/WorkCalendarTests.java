package org.mingjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.SharedFiles;

class WorkCalendarTests {
    private final WorkCalendar calendar = WorkCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "2015, 249",
        "2016, 250",
        "2017, 249",
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"})
    @DisplayName("each loaded year has the working days that official plans count with")
    void yearlyCounts(int year, int workingDays) {
        assertThat(calendar.workingDaysOf(year)).isEqualTo(workingDays);
    }

    @Test
    @DisplayName("BEY-08 a day says what it is and by which holiday")
    void kinds() {
        assertThat(calendar.day(LocalDate.of(2017, 4, 1)).kind()).isEqualTo(Day.Kind.MAKE_UP_WORKDAY);
        assertThat(calendar.day(LocalDate.of(2017, 4, 3)).occasion()).contains(Holiday.QINGMING);
        assertThat(calendar.day(LocalDate.of(2017, 4, 8)).kind()).isEqualTo(Day.Kind.WEEKEND);
        assertThat(calendar.day(LocalDate.of(2017, 4, 10)).kind()).isEqualTo(Day.Kind.WORKDAY);
        assertThat(calendar.workingDay(LocalDate.of(2018, 12, 31))).as("named by the notice of 2019").isFalse();
    }

    @Test
    @DisplayName("BEY-08 a year without a loaded calendar is refused by its number")
    void missingYear() {
        assertThat(calendar.years().getFirst()).isEqualTo(2015);
        assertThat(calendar.years().getLast()).isEqualTo(2026);
        assertThatThrownBy(() -> calendar.workingDay(LocalDate.of(2027, 1, 4)))
                .isInstanceOfSatisfying(YearNotLoaded.class, missing -> assertThat(missing.year()).isEqualTo(2027));
    }

    @Test
    @DisplayName("BEY-08 every day of the shipped calendar agrees with the State Council's notices as another source reads them")
    void agreesWithOtherSource() throws IOException {
        Optional<Path> file = SharedFiles.find("data/holidays.csv");
        assumeTrue(file.isPresent(), "skipped: no shared/data/holidays.csv beside the repository");
        Map<LocalDate, Boolean> worked = new HashMap<>();
        List<String> lines = Files.readAllLines(file.orElseThrow());
        lines.stream().skip(1).map(line -> line.split(",")).forEach(fields -> {
            worked.put(LocalDate.parse(fields[0]), fields[1].equals("work"));
        });
        assertThat(worked).hasSizeGreaterThan(300);
        LocalDate.of(2015, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(date -> {
            boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            assertThat(calendar.workingDay(date)).as(date.toString()).isEqualTo(worked.getOrDefault(date, weekday));
        });
    }
}
