package org.mingjian.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairdraw.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.calendar.Calendars;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class CalendarPagesModuleTests {
    /** A year so far away that no other test counts in it. */
    private static final String NOTICE = "国务院办公厅关于2096年部分节假日安排的通知\n一、元旦：1月1日（周日）至2日（周一）放假调休，共2天。1月7日（周六）上班。\n"
            + "二、春节：2月3日放假。三、清明节：4月4日放假。四、劳动节：5月1日放假。五、端午节：6月5日放假。六、国庆节：10月1日放假。";

    @Autowired
    Calendars calendars;

    @Autowired
    PolicyAdoption adoption;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    private Agency agency;
    private MockHttpSession planner;

    @BeforeEach
    void agency() throws Exception {
        agency = staff.agency();
        planner = staff.session(agency, Role.PLANNER);
    }

    private MockHttpServletResponse take(MockHttpSession session, Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder press = post("/calendar/notices").session(session).with(csrf());
        typed.forEach(press::param);
        return answer(press);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.locale(java.util.Locale.CHINA))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private List<Json.Obj> entries() {
        return ledger.pageWithin(Set.of(agency.code()), "CALENDAR", Long.MAX_VALUE, 10)
                .stream()
                .map(entry -> entry.body())
                .toList();
    }

    @Test
    @DisplayName("BEY-08 next year's notice is read, shown day by day, confirmed, and counted with from then on; pressed twice it is one act")
    void loads() throws Exception {
        assertThat(calendars.of(agency.regionCode()).loaded(2096)).isFalse();
        Map<String, String> typed = Map.of("scope", "country", "document", "国办发明电〔2095〕1号", "text", NOTICE);

        MockHttpServletResponse read = take(planner, typed);
        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(read.getContentAsString()).contains("2096-01-01 周日 放假（元旦）", "2096-01-07 周六 上班（元旦调休）", "核对无误，载入");
        assertThat(calendars.of(agency.regionCode()).loaded(2096)).isFalse();

        Map<String, String> confirmed = new java.util.HashMap<>(typed);
        confirmed.put("confirmed", "true");
        confirmed.put("year", "2096");
        assertThat(take(planner, confirmed).getRedirectedUrl()).isEqualTo("/calendar?year=2096");
        assertThat(take(planner, confirmed).getRedirectedUrl()).isEqualTo("/calendar?year=2096");
        assertThat(calendars.of(agency.regionCode()).workingDay(LocalDate.of(2096, 1, 7))).isTrue();
        assertThat(calendars.of(agency.regionCode()).workingDay(LocalDate.of(2096, 1, 2))).isFalse();
        assertThat(entries()).hasSize(1);
        assertThat(entries().getFirst().canonical()).asString(StandardCharsets.UTF_8)
                .contains("\"scope\":\"CN\"", "\"year\":2096", "2096-01-07 work");
        String page = answer(get("/calendar?year=2096").session(planner)).getContentAsString();
        assertThat(page).contains("2096 年有", "国办发明电〔2095〕1号", "元旦调休上班");
    }

    @Test
    @DisplayName("BEY-08 a region's own holidays hold in the region and below it, and are gone with an empty notice")
    void region() throws Exception {
        Agency county = staff.agency("450103", "COUNTY", null);
        MockHttpSession keeper = staff.session(county, Role.PLANNER);
        LocalDate day = LocalDate.of(2026, 4, 20);
        Map<String, String> typed = Map.of("scope", "region", "year", "2026", "document", "桂政发〔2014〕1号", "text",
                "2026-04-20 放假 壮族三月三", "confirmed", "true");

        assertThat(take(keeper, typed).getRedirectedUrl()).isEqualTo("/calendar?year=2026");
        assertThat(calendars.of("450103").workingDay(day)).isFalse();
        assertThat(calendars.of("450103002").workingDay(day)).isFalse();
        assertThat(calendars.of("450102").workingDay(day)).isTrue();
        assertThat(calendars.of(agency.regionCode()).workingDay(day)).isTrue();
        String steps = answer(get("/deadlines").session(keeper)
                .param("rule", "own")
                .param("count", "1")
                .param("start", "2026-04-17")).getContentAsString();
        assertThat(steps).contains("最后一天是 2026-04-21 周二", "壮族三月三放假，不计");

        Map<String, String> none = new java.util.HashMap<>(typed);
        none.put("text", "");
        take(keeper, none);
        assertThat(calendars.of("450103").workingDay(day)).isTrue();
    }

    @Test
    @DisplayName("BEY-08 the country's notice is for an agency without superior, and nobody without the permission loads any")
    void rights() throws Exception {
        Agency below = staff.agency(agency.regionCode(), "TOWNSHIP", agency.id());
        MockHttpServletResponse refused = take(staff.session(below, Role.PLANNER),
                Map.of("scope", "country", "document",
                        "国办发明电", "text", NOTICE, "confirmed", "true"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("全国的通知由没有上级机关的机关载入", "国办发明电", "1月7日（周六）上班");
        assertThat(take(staff.session(agency, Role.DRAW_HOST), Map.of()).getStatus()).isEqualTo(403);
        String page = answer(get("/calendar").session(staff.session(agency, Role.DRAW_HOST))).getContentAsString();
        assertThat(page).contains("个工作日").doesNotContain("载入放假通知</h2>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "planet | 2097 | 文 | x | “planet”不是适用范围",
        "country | 97 | 文 | x | “97”不是年份",
        "country | '' | 文 | 没有标题 | “”不是年份",
        "country | 2097 | '' | x | “”不能作文号或标题",
        "country | 2097 | 文 | 一、元旦：1月1日（周一）放假。 | 2097-01-01 不是周一",
        "region | 2097 | 文 | 2097-02-30 放假 三月三 | 第 1 行“2097-02-30 放假 三月三”"})
    @DisplayName("BEY-08 what is wrong with a notice is said at its place, and nothing typed is lost")
    void faults(String scope, String year, String document, String text, String words) throws Exception {
        MockHttpServletResponse refused = take(planner,
                Map.of("scope", scope, "year", year, "document", document, "text", text, "confirmed", "true"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(words, text);
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("BEY-08 a deadline of the agency's policy is explained with its clause, each day, and what is left")
    void explains() throws Exception {
        Staff.Person person = staff.person(agency, Role.PLANNER);
        adoption.adopt(
                new Actor(person.accountId(), person.login(), "计划员", agency.id(), agency.code(), agency.name(), null,
                        Set.of(Role.PLANNER)),
                "wushen-2024", LocalDate.of(2026, 1, 1));
        String page = answer(
                get("/deadlines?rule=report&start=2026-09-28&from=2026-09-29&to=2026-09-29").session(planner))
                .getContentAsString();
        assertThat(page).contains("最后一天是 2026-10-12 周一", "期限中止，不计", "国庆节放假，不计", "国庆节调休上班，计第 4 个", "提醒自");
        assertThat(answer(get("/deadlines?rule=own&count=5&start=2097-03-01").session(planner)).getContentAsString())
                .contains("推算不出", "2097 年的节假日安排尚未载入");
    }

    @Test
    @DisplayName("BEY-08 hours run by the clock, days off included, and say so")
    void hours() throws Exception {
        String page = answer(get("/deadlines?rule=own&count=24&unit=HOUR&start=2026-10-01&at=18:30").session(planner))
                .getContentAsString();
        assertThat(page).contains("到期时刻是 2026-10-02 周五 18:30", "小时按钟点连续计算", "还剩").doesNotContain("提醒自");
        assertThat(answer(get("/deadlines?rule=own&count=1&unit=HOUR&start=2026-01-01&at=00:00").session(planner))
                .getContentAsString()).contains("已超过");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rule=soon&start=2026-03-01 | “soon”不是本机关政策里的期限",
        "rule=own&count=5&start=2026-02-30 | “2026-02-30”不是日期",
        "rule=own&count=1e9&start=2026-03-01 | “1e9”不是 1 至 999 的整数",
        "rule=own&count=5&unit=YEAR&start=2026-03-01 | “YEAR”不是单位",
        "rule=own&count=5&unit=HOUR&start=2026-03-01 | “”不是时刻，应如 09:30",
        "rule=own&count=5&unit=HOUR&start=2026-03-01&at=25:00 | “25:00”不是时刻，应如 09:30",
        "rule=own&count=5&unit=HOUR&start=2026-03-01&at=09:30&from=2026-03-09&to=2026-03-10 | 按小时算的期限不中止",
        "rule=own&count=5&start=2026-03-01&from=2026-03-09&to=2026-03-02 | 中止的结束 2026-03-02 早于开始 2026-03-09"})
    @DisplayName("BEY-08 a question that has no answer is refused at its field")
    void refuses(String query, String words) throws Exception {
        MockHttpServletResponse refused = answer(get("/deadlines?" + query).session(planner));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(words);
    }
}
