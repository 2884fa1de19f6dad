package org.mingjian.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
class MilestonesModuleTests {
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    PolicyAdoption adoption;
    @Autowired
    Ledger ledger;

    private Agency agency;
    private MockHttpSession planner;

    @BeforeEach
    void adopt() throws Exception {
        agency = staff.agency();
        Staff.Person person = staff.person(agency, Role.PLANNER);
        planner = staff.signIn(person);
        adoption.adopt(new Actor(person.accountId(), person.login(), "计划员", agency.id(), agency.code(), agency.name(),
                null, Set.of(Role.PLANNER)), "hunan-2016", LocalDate.of(2026, 1, 1));
    }

    private MvcResult record(MockHttpSession session, String rule, String on, String evidence) throws Exception {
        return mvc.perform(post("/policies/milestones/" + rule).session(session)
                .with(csrf())
                .locale(Locale.SIMPLIFIED_CHINESE)
                .param("on", on)
                .param("evidence", evidence)).andReturn();
    }

    private String html(MockHttpSession session, String query) throws Exception {
        return text(mvc.perform(get("/policies/milestones" + query).session(session)).andReturn());
    }

    private static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, , UPCOMING", "2026-02-11, , DUE", "2026-03-31, , DUE", "2026-04-01, , MISSED",
        "2026-04-01, 2026-03-31, MET", "2026-04-05, 2026-04-01, LATE"})
    @DisplayName("POL-11 a milestone is to come, due, met, met late or missed, by its days and what was recorded")
    void states(LocalDate today, String met, MilestoneLine.State state) {
        MilestoneRule rule = new MilestoneRule("milestone-test", Optional.of(LocalDate.of(2026, 2, 11)),
                LocalDate.of(2026, 3, 31), new Words("试", "Test"), Strength.MUST, "一");
        Optional<MilestoneLine.Met> done = Optional.ofNullable(met)
                .map(day -> new MilestoneLine.Met(LocalDate.parse(day), "试", UUID.randomUUID()));
        assertThat(MilestoneLine.stateOf(rule, done, today)).isEqualTo(state);
    }

    @Test
    @DisplayName("POL-11 what was done is recorded once with day and evidence, stands in the ledger, and the superior sees it too")
    void recorded() throws Exception {
        assertThat(html(planner, "")).contains("过期未完成", "实施方案报县安委办", "登记完成").doesNotContain("??");
        assertThat(record(planner, "milestone-schemes", "2016-03-28", "县安委办收文〔2016〕8号").getResponse().getStatus())
                .isEqualTo(302);
        record(planner, "milestone-schemes", "2016-03-29", "另一份");
        assertThat(html(planner, "")).contains("按期完成", "2016-03-28：县安委办收文〔2016〕8号").doesNotContain("另一份");
        assertThat(ledger.pageWithin(Set.of(agency.code()), "MILESTONE_MET", Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(html(planner, "?lang=en")).contains("missed").doesNotContain("??");
    }

    @Test
    @DisplayName("POL-11 SEC-07 a superior sees its subordinates' milestones and records none of them; a stranger sees none")
    void scope() throws Exception {
        Agency below = staff.agency("120111", "COUNTY", agency.id());
        Staff.Person person = staff.person(below, Role.PLANNER);
        adoption.adopt(
                new Actor(person.accountId(), person.login(), "计划员", below.id(), below.code(), below.name(), null,
                        Set.of(Role.PLANNER)),
                "heilongjiang-2016", LocalDate.of(2026, 1, 1));
        assertThat(html(planner, "")).contains(below.name(), "建立随机抽查对象名录库")
                .doesNotContain("on-milestone-registries");
        assertThat(record(planner, "milestone-registries", "2016-04-01", "试").getResponse().getStatus())
                .isEqualTo(422);
        assertThat(html(staff.session(staff.agency(), Role.LEADER), "")).doesNotContain(below.name())
                .contains("没有时间节点");
        assertThat(record(staff.session(agency, Role.LEADER), "milestone-schemes", "2016-03-28", "试").getResponse()
                .getStatus()).isEqualTo(403);
    }

    @Test
    @DisplayName("POL-11 a day to come, no day, or no evidence is refused at its field, and what was typed stays")
    void refused() throws Exception {
        assertThat(text(record(planner, "milestone-schemes", "2099-01-01", ""))).contains("晚于今天",
                "请写明完成三（一）的依据", "value=\"2099-01-01\"");
        assertThat(text(record(planner, "milestone-schemes", "三月", "试"))).contains("“三月”不是日期");
    }
}
