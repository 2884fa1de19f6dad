package org.mingjian.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class CapacityPagesModuleTests {
    private static final String PUBLISHED = "year=2025&officers=8&people=2&days=1&duty-COMPLAINTS=1035&duty-STUDY=535";

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    private MockHttpSession planner;

    @BeforeEach
    void planner() throws Exception {
        planner = staff.session(staff.agency(), Role.PLANNER);
    }

    private MockHttpServletResponse page(String query, Locale locale) throws Exception {
        MockHttpServletResponse response = mvc
                .perform(get("/plans/capacity" + query).session(planner).locale(locale))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    @Test
    @DisplayName("PLAN-03 the workload is shown with every step, its share of all days, and what a draft says otherwise")
    void steps() throws Exception {
        MockHttpServletResponse response = page("?" + PUBLISHED + "&key=100&stated-none=353&stated-total=1984",
                Locale.CHINA);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).contains("一般检查可以安排 157 家", "重点检查另有 50 家",
                "365 天 − 双休日 104 + 调休上班", "248 天 × 8 人", "52.2%", "1,984 − 1,035 − 535",
                "非执法工作日：计划写 353，各项相加是 535，差 182")
                .doesNotContain("总法定工作日：计划写");
        assertThat(page("?" + PUBLISHED, Locale.US).getContentAsString())
                .contains("General inspection can take 207 enterprises", "248 days × 8 officers");
    }

    @Test
    @DisplayName("PLAN-03 the form begins with what the registry, the policy and the calendar know")
    void offered() throws Exception {
        assertThat(page("", Locale.CHINA).getContentAsString()).contains("一般检查可以安排 0 家", "0 人");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "year=2027&officers=8&people=2&days=1 | 2027 年的节假日安排尚未载入",
        "year=soon&officers=8&people=2&days=1 | “soon”不是 2000 至 2099 的整数",
        "year=2025&officers=-3&people=2&days=1 | “-3”不是 0 至 99999 的整数",
        "year=2025&officers=8&people=0&days=1 | “0”不是 1 至 99 的整数",
        "year=2025&officers=8&people=2&days=0.3 | “0.3”不是 0.5 至 30、以半天为单位的数",
        "year=2025&officers=8&people=2&days=0 | “0”不是 0.5 至 30",
        "year=2025&officers=8&people=2&days=1&duty-LEAVE=9e9 | 年休、探亲、婚丧假：“9e9”不是 0 至 9999999 的整数"})
    @DisplayName("PLAN-03 what cannot be computed is refused at its field, and stays typed")
    void refused(String query, String words) throws Exception {
        MockHttpServletResponse response = page("?" + query, Locale.CHINA);
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains(words).doesNotContain("可以安排");
        for (String part : query.split("&")) {
            assertThat(response.getContentAsString()).contains("value=\"" + part.split("=")[1] + "\"");
        }
    }

    @Test
    @DisplayName("PLAN-03 who may not see plans does not see the workload")
    void rights() throws Exception {
        planner = staff.session(staff.agency(), Role.WITNESS);
        assertThat(page("", Locale.CHINA).getStatus()).isEqualTo(403);
    }
}
