package org.mingjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.calendar.DeadlineOutcome.Due;
import org.mingjian.calendar.DeadlineOutcome.Refused;
import org.mingjian.calendar.DeadlineRule.Unit;

class DeadlinesTests {
    private final Deadlines deadlines = new Deadlines(WorkCalendar.shipped());

    private static DeadlineRule rule(Unit unit, int count, boolean roll) {
        return new DeadlineRule("test", unit, count, roll, "§1");
    }

    private Due due(DeadlineRule rule, String start) {
        return (Due) deadlines.due(rule, LocalDate.parse(start));
    }

    @Test
    @DisplayName("BEY-08 a deadline in working days shows each day: start, counted, weekend, holiday, make-up workday")
    void explainsWorkingDays() {
        Due due = due(rule(Unit.WORKING_DAY, 5, false), "2017-03-30");

        assertThat(due.date()).isEqualTo("2017-04-07");
        assertThat(due.steps())
                .extracting(step -> step.date().getDayOfMonth() + " " + step.reason() + " " + step.counted())
                .containsExactly(
                        "30 START_NOT_COUNTED 0",
                        "31 COUNTED 1",
                        "1 MAKE_UP_WORKDAY_COUNTED 2",
                        "2 HOLIDAY 2",
                        "3 HOLIDAY 2",
                        "4 HOLIDAY 2",
                        "5 COUNTED 3",
                        "6 COUNTED 4",
                        "7 COUNTED 5");
        assertThat(due.steps().get(4).occasion()).contains(Holiday.QINGMING);
    }

    @Test
    @DisplayName("BEY-08 a last day that is not worked rolls to the next working day, and the steps say so")
    void rolls() {
        Due due = due(rule(Unit.CALENDAR_DAY, 15, true), "2019-09-16");

        assertThat(due.date()).isEqualTo("2019-10-08");
        assertThat(due.steps().get(15).date()).isEqualTo("2019-10-01");
        assertThat(due.steps().getLast().reason()).isEqualTo(Step.Reason.ROLLED);
        assertThat(due.steps()).extracting(Step::reason).contains(Step.Reason.HOLIDAY);
        assertThat(due(rule(Unit.CALENDAR_DAY, 15, false), "2019-09-16").date()).isEqualTo("2019-10-01");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 1, 2026-02-28", "2024-01-31, 1, 2024-02-29", "2026-03-10, 2, 2026-05-11"})
    @DisplayName("BEY-08 a month ends on the start's number, or on the month's own last day, and rolls where the rule says")
    void months(String start, int count, String end) {
        assertThat(due(rule(Unit.MONTH, count, true), start).date()).isEqualTo(end);
    }

    @Test
    @DisplayName("BEY-08 hours run by the clock, days off included (D5)")
    void hours() {
        LocalDateTime start = LocalDateTime.of(2026, 10, 1, 18, 30);
        assertThat(Deadlines.dueAt(rule(Unit.HOUR, 24, false), start)).isEqualTo("2026-10-02T18:30:00");
        assertThatThrownBy(() -> deadlines.due(rule(Unit.HOUR, 24, false), start.toLocalDate()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Deadlines.dueAt(rule(Unit.MONTH, 1, false), start))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("BEY-08 a period across an unloaded year is refused, and the year is named")
    void refuses() {
        assertThat(deadlines.due(rule(Unit.WORKING_DAY, 20, false), LocalDate.of(2026, 12, 15)))
                .isEqualTo(new Refused(2027));
        assertThat(deadlines.due(rule(Unit.CALENDAR_DAY, 2, true), LocalDate.of(2014, 12, 30)))
                .isEqualTo(new Refused(2014));
        assertThat(deadlines.due(rule(Unit.WORKING_DAY, 5, false), LocalDate.of(2026, 12, 15))).isInstanceOf(Due.class);
        assertThatThrownBy(() -> deadlines.workingDaysBetween(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2)))
                .isInstanceOf(YearNotLoaded.class);
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING_DAY, 5, 2026-11-02, 2026-11-11, START 02 C 03 S 04 S 05 C 06 W 07 W 08 C 09 C 10 C 11",
        "CALENDAR_DAY, 5, 2026-11-02, 2026-11-09, START 02 C 03 S 04 S 05 C 06 C 07 C 08 C 09",
        "MONTH, 1, 2026-10-06, 2026-11-09, START 06 S 04 S 05 C 06 E 08 R 09"})
    @DisplayName("BEY-08 days on which a period stands still are not counted, and a period of months ends later by them")
    void suspends(Unit unit, int count, String start, String end, String steps) {
        List<Suspension> hearing = List.of(new Suspension(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 5), "§64"));
        Due due = (Due) deadlines.due(rule(unit, count, true), LocalDate.parse(start), hearing);

        assertThat(due.date()).isEqualTo(end);
        assertThat(due.steps().stream().map(DeadlinesTests::brief).collect(Collectors.joining(" "))).isEqualTo(steps);
        assertThat(due.steps()).isSortedAccordingTo(Comparator.comparing(Step::date));
    }

    private static String brief(Step step) {
        String reason = switch (step.reason()) {
            case START_NOT_COUNTED -> "START";
            case COUNTED, MAKE_UP_WORKDAY_COUNTED -> "C";
            case WEEKEND, HOLIDAY -> "W";
            case SUSPENDED -> "S";
            case EXTENDED -> "E";
            case ROLLED -> "R";
        };
        return "%s %02d".formatted(reason, step.date().getDayOfMonth());
    }

    @Test
    @DisplayName("BEY-08 a deadline is warned about so many working days before, days off not counted")
    void warns() {
        assertThat(deadlines.warnFrom(LocalDate.of(2026, 10, 9), 2)).contains(LocalDate.of(2026, 9, 30));
        assertThat(deadlines.warnFrom(LocalDate.of(2026, 10, 9), 0)).contains(LocalDate.of(2026, 10, 9));
        assertThat(deadlines.warnFrom(LocalDate.of(2015, 1, 5), 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATIVE_PENALTY, 2, WORKING_DAY, false",
        "ADMINISTRATIVE_PENALTY, 7, WORKING_DAY, false",
        "ADMINISTRATIVE_PENALTY, 10, CALENDAR_DAY, true",
        "ADMINISTRATIVE_PENALTY, 15, CALENDAR_DAY, true",
        "ADMINISTRATIVE_PENALTY, 90, CALENDAR_DAY, true",
        "ADMINISTRATIVE_COERCION, 10, WORKING_DAY, false",
        "ADMINISTRATIVE_COERCION, 30, CALENDAR_DAY, true",
        "ADMINISTRATIVE_RECONSIDERATION, 10, WORKING_DAY, false",
        "ADMINISTRATIVE_RECONSIDERATION, 60, CALENDAR_DAY, true",
        "CRIMINAL_TRANSFER, 3, CALENDAR_DAY, false"})
    @DisplayName("BEY-08 days mean working days or calendar days as each statute says (D1, D2, D3, D6)")
    void statutes(Statute statute, int days, Unit unit, boolean roll) {
        assertThat(DeadlineRule.ofDays("test", statute, days, "§1")).isEqualTo(rule(unit, days, roll));
    }

    @Test
    @DisplayName("BEY-08 working days between two dates leave out the first and count the last")
    void between() {
        LocalDate thursday = LocalDate.of(2017, 3, 30);
        assertThat(deadlines.workingDaysBetween(thursday, LocalDate.of(2017, 4, 7))).isEqualTo(5);
        assertThat(deadlines.workingDaysBetween(LocalDate.of(2017, 4, 7), thursday)).isEqualTo(-5);
        assertThat(deadlines.workingDaysBetween(thursday, thursday)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-04-07, 2017-03-30, 5, LEFT, calendar.remaining.left",
        "2017-04-07, 2017-04-07, 0, TODAY, calendar.remaining.today",
        "2017-04-07, 2017-04-08, 0, OVERDUE, calendar.remaining.overdue-since-a-day-off",
        "2017-04-07, 2017-04-11, 2, OVERDUE, calendar.remaining.overdue",
        "2017-04-09, 2017-04-07, 0, LEFT, calendar.remaining.left-days-off"})
    @DisplayName("PUB-02 what is late is called late, also on a day off")
    void remaining(String due, String today, long days, Remaining.State state, String key) {
        Remaining remaining = deadlines.remaining(LocalDate.parse(due), LocalDate.parse(today)).orElseThrow();
        assertThat(remaining).isEqualTo(new Remaining(days, state));
        assertThat(remaining.messageKey()).isEqualTo(key);
    }

    @Test
    @DisplayName("BEY-08 every step, holiday, unit and state has its words in both languages")
    void messages() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Step.Reason reason : Step.Reason.values()) {
            keys.add(new Step(LocalDate.EPOCH, reason, 0, Optional.empty()).messageKey());
        }
        for (Holiday holiday : Holiday.values()) {
            keys.add(holiday.messageKey());
        }
        for (Remaining.State state : Remaining.State.values()) {
            keys.add(new Remaining(0, state).messageKey());
            keys.add(new Remaining(1, state).messageKey());
        }
        keys.add(new Refused(2027).messageKey());
        keys.add(new RegionalHoliday("三月三").messageKey());
        for (String rule : List.of("other-year", "nothing", "holiday", "total", "no-verb", "span", "date", "weekday",
                "outside", "worked-anyway", "twice", "line", "missing")) {
            keys.add(new NoticeReading.Fault(rule).messageKey());
        }
        for (String language : List.of("zh_CN", "en")) {
            assertThat(messages(language)).containsKeys(keys.toArray());
        }
    }

    @Test
    @DisplayName("BEY-08 a deadline without length, id or clause is refused")
    void refusesBadRules() {
        assertThatThrownBy(() -> rule(Unit.MONTH, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeadlineRule("x", Unit.MONTH, 1, false, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        Path file = Path.of("src/main/resources/messages/calendar_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
