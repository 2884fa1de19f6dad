package org.mingjian.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class RegistryTasksModuleTests {
    private static final List<String> BOOKS = List.of("subjects", "inspectors", "interests", "experts", "vehicles");

    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Ledger ledger;
    @Autowired
    PinnedClock clock;

    private Agency agency;
    private MockHttpSession session;
    private LocalDate today;

    @BeforeEach
    void found() throws Exception {
        agency = staff.agency();
        session = staff.session(agency, Role.PLANNER);
        today = LocalDate.now(clock);
        add("甲", "XQ-1", today.plusYears(2));
    }

    @Test
    @DisplayName("REG-03 a registry that was never reviewed or not for a year warns on list and desk, until it is gone through")
    void overdueReviewsWarn() throws Exception {
        assertThat(page("/")).contains("“执法人员”每年至少核对更新一次", "从未核对").doesNotContain("“检查对象”每年");
        assertThat(page("/inspectors")).contains("还没有核对过");
        for (String book : BOOKS) {
            mvc.perform(post("/" + book + "/review").session(session).with(csrf()))
                    .andExpect(redirectedUrl("/" + book));
        }
        assertThat(page("/")).doesNotContain("每年至少核对更新一次");
        assertThat(page("/inspectors")).doesNotContain("还没有核对过", "每年至少更新一次");
        reviewedOn(today.minusYears(1));
        assertThat(page("/inspectors")).doesNotContain("每年至少更新一次");
        assertThat(page("/")).contains("“执法人员”每年至少核对更新一次", "今天到期");
        reviewedOn(today.minusYears(1).minusDays(1));
        assertThat(page("/inspectors")).contains("每年至少更新一次");
        assertThat(page("/")).contains("已逾期");
        assertThat(ledger.page(agency.code(), Long.MAX_VALUE, 50)).extracting(LedgerEntry::type)
                .contains("SUBJECTS_REVIEWED", "REGISTRY_REVIEWED");
        mvc.perform(post("/inspectors/review").session(staff.session(agency, Role.LEADER)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("REG-05 certificates that lapsed or end within ninety days are told on the desk, with the working days left")
    void certificatesAreTold() throws Exception {
        assertThat(page("/")).doesNotContain("即将到期", "证件已失效");
        add("乙", "XQ-2", today.plusDays(90));
        assertThat(page("/")).doesNotContain("即将到期");
        add("丙", "XQ-3", today.plusDays(89));
        add("丁", "XQ-4", today.minusDays(1));
        assertThat(page("/")).contains("1 名在岗执法人员有证件即将到期", "1 名在岗执法人员的证件已失效", "/inspectors?state=SOON", "个工作日");
        assertThat(page("/inspectors?state=SOON")).contains("XQ-3").doesNotContain("XQ-2", "XQ-4");
    }

    private void add(String name, String certificate, LocalDate until) throws Exception {
        mvc.perform(post("/inspectors").session(session)
                .with(csrf())
                .param("person", name)
                .param("certificate", certificate)
                .param("valid-until", until.toString())
                .param("department", "执法一科")
                .param("may-lead", "是")).andExpect(redirectedUrl("/inspectors"));
    }

    private void reviewedOn(LocalDate day) {
        jdbc
                .sql("UPDATE registry.book SET reviewed_on = :day WHERE agency_id = :agency AND kind = 'INSPECTORS'")
                .param("day", day)
                .param("agency", agency.id())
                .update();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
