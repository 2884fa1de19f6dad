package org.mingjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayNoticeTests {
    private static final Map<Holiday, String> NAMES = Map.of(Holiday.NEW_YEAR, "元旦", Holiday.SPRING_FESTIVAL, "春节",
            Holiday.QINGMING, "清明节", Holiday.LABOUR_DAY, "劳动节", Holiday.DRAGON_BOAT, "端午节", Holiday.MID_AUTUMN, "中秋节",
            Holiday.NATIONAL_DAY, "国庆节", Holiday.VICTORY_DAY, "中国人民抗日战争暨世界反法西斯战争抗战胜利70周年");

    /** The calendar that the platform has beyond doubt: what shipped, of one year. */
    private static List<Day> shipped(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(WorkCalendar.shipped()::day)
                .filter(day -> day.occasion().isPresent())
                .toList();
    }

    private static String notice(int year, List<Day> days) {
        Map<Occasion, List<Day>> byHoliday = days.stream()
                .collect(Collectors.groupingBy(day -> day.occasion().orElseThrow(), TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("国务院办公厅关于" + year + "年部分节假日安排的通知\n\n各省、自治区、直辖市人民政府：\n");
        List<String> numerals = new ArrayList<>(List.of("一", "二", "三", "四", "五", "六", "七", "八"));
        byHoliday.forEach((holiday, all) -> {
            List<LocalDate> off = all.stream().filter(day -> !day.worked()).map(Day::date).toList();
            text.append("　　")
                    .append(numerals.removeFirst())
                    .append("、")
                    .append(NAMES.get(holiday))
                    .append("：")
                    .append(off.stream().map(HolidayNoticeTests::day).collect(Collectors.joining("、")))
                    .append("放假调休，共")
                    .append(off.size())
                    .append("天。");
            List<Day> worked = all.stream().filter(Day::worked).toList();
            if (!worked.isEmpty()) {
                text.append(worked.stream().map(day -> day(day.date())).collect(Collectors.joining("、"))).append("上班。");
            }
            text.append('\n');
        });
        return text.append("　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。\n").toString();
    }

    private static String day(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日（周"
                + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1)
                + "）";
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    @DisplayName("BEY-08 a year's notice, read from its text, makes the calendar that shipped for that year")
    void reads(int year) {
        List<Day> days = shipped(year);
        String text = notice(year, days);

        assertThat(HolidayNotice.yearOf(text)).contains(year);
        assertThat(HolidayNotice.read(year, text))
                .isEqualTo(new NoticeReading.Read(new HolidayNotice(year, days)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2019 | 一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。 | -29w 30 31 01",
        "2027 | 一、元旦：1月1日（周五）至3日（周日）放假，共3天。 | 01 02 03",
        "2026 | 二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。 | 14w 15 16 17 18 19 20 21 22 23 28w",
        "2015 | 五、端午节：6月20日放假，6月22日（星期一）补休。 | 20 22",
        "2020 | 七、国庆节、中秋节：10月1日至8日放假调休，共8天。9月27日（星期日）、10月10日（星期六）上班。 | 27w 01 02 03 04 05 06 07 08 10w"})
    @DisplayName("BEY-08 a notice is read in the several ways in which notices were written")
    void ways(int year, String text, String days) {
        List<Day> read = ((NoticeReading.Read) NoticeText.read(year, text)).notice().days();
        String short_ = read.stream()
                .map(day -> "%02d".formatted(day.date().getDayOfMonth()) + (day.worked() ? "w" : ""))
                .collect(Collectors.joining(" "));
        assertThat(short_).isEqualTo(days.replace("-", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2027 | 一、元旦：1月1日（周四）至3日（周六）放假，共3天。 | weekday weekday",
        "2027 | 国务院办公厅关于2026年部分节假日安排的通知 一、元旦：1月1日放假。 | other-year",
        "2027 | 一、元旦：1月1日至3日放假，共4天。 | total",
        "2027 | 一、立春：2月4日放假。 | holiday",
        "2027 | 一、元旦：1月1日至3日，1月4日也是。 | no-verb no-verb no-verb no-verb",
        "2027 | 三、清明节：2月30日放假。 | date",
        "2027 | 三、清明节：4月5日放假。4月6日（周二）上班。 | worked-anyway",
        "2027 | 三、清明节：4月5日放假，4月5日补休。 | twice",
        "2027 | 一、元旦：2025年12月31日放假。 | outside",
        "2027 | 一、元旦：1月3日至1日放假。 | span",
        "2027 | 各地区要安排好值班。 | nothing",
        "2027 | 2027-01-01 休息 元旦 | line",
        "2027 | 2027-13-01 放假 元旦 | line",
        "2027 | 2027-01-01 放假 立春 | holiday"})
    @DisplayName("BEY-08 a notice that contradicts itself or the calendar is refused with everything that is wrong")
    void refuses(int year, String text, String rules) {
        List<NoticeReading.Fault> faults = ((NoticeReading.Refused) HolidayNotice.read(year, text)).faults();
        assertThat(faults.stream().map(NoticeReading.Fault::rule).collect(Collectors.joining(" "))).isEqualTo(rules);
    }

    @Test
    @DisplayName("BEY-08 a notice that leaves a holiday out is refused, for its year would be counted with wrongly")
    void whole() {
        List<Day> days = shipped(2026).stream()
                .filter(day -> !day.occasion().equals(Optional.of(Holiday.QINGMING)))
                .filter(day -> !day.occasion().equals(Optional.of(Holiday.NATIONAL_DAY)))
                .toList();
        assertThat(HolidayNotice.read(2026, notice(2026, days)))
                .isEqualTo(new NoticeReading.Refused(List.of(new NoticeReading.Fault("missing", "清明、国庆", "2026"))));
    }

    @Test
    @DisplayName("BEY-08 a region's own holidays lie over the country's calendar, in that region alone")
    void region() {
        String text = "2026-04-19 放假 壮族三月三\n2026-04-20,off,壮族三月三\n\n2026-04-25 上班 壮族三月三";
        HolidayNotice read = ((NoticeReading.Read) HolidayNotice.readRegional(2026, text)).notice();
        WorkCalendar calendar = WorkCalendar.shipped().with(read.days());

        assertThat(calendar.workingDay(LocalDate.of(2026, 4, 20))).isFalse();
        assertThat(calendar.workingDay(LocalDate.of(2026, 4, 25))).isTrue();
        assertThat(calendar.workingDaysOf(2026)).isEqualTo(WorkCalendar.shipped().workingDaysOf(2026));
        assertThat(calendar.day(LocalDate.of(2026, 4, 20)).occasion()).contains(new RegionalHoliday("壮族三月三"));
        assertThat(WorkCalendar.shipped().workingDay(LocalDate.of(2026, 4, 20))).isTrue();
    }

    @Test
    @DisplayName("BEY-08 a recorded year is computed with, and a December day of its notice changes the year before")
    void nextYear() {
        String text = "一、元旦：2026年12月31日至2027年1月3日放假调休，共4天。2026年12月27日（周日）上班。";
        WorkCalendar calendar = WorkCalendar.shipped()
                .with(((NoticeReading.Read) NoticeText.read(2027, text)).notice());
        DeadlineRule rule = new DeadlineRule("x", DeadlineRule.Unit.WORKING_DAY, 5, false, "§1");

        assertThat(((DeadlineOutcome.Due) new Deadlines(calendar).due(rule, LocalDate.of(2026, 12, 25))).date())
                .isEqualTo("2027-01-04");
        assertThat(calendar.years()).contains(2015, 2026, 2027);
        assertThat(new Deadlines(WorkCalendar.shipped()).due(rule, LocalDate.of(2026, 12, 25)))
                .isEqualTo(new DeadlineOutcome.Refused(2027));
    }
}
