package org.mingjian.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
class PolicyModuleTests {
    private static final String BUTTON = "采用这项政策";

    @Autowired
    PolicyAdoption adoption;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    PinnedClock clock;

    private Agency agency;
    private Actor planner;
    private LocalDate today;

    @BeforeEach
    void agency() {
        agency = staff.agency();
        Staff.Person person = staff.person(agency, Role.PLANNER);
        planner = new Actor(person.accountId(), person.login(), "计划员", agency.id(), agency.code(), agency.name(), null,
                Set.of(Role.PLANNER));
        today = LocalDate.now(clock);
    }

    private List<LedgerEntry> entries() {
        return ledger.pageWithin(Set.of(agency.code()), "POLICY", Long.MAX_VALUE, 10);
    }

    @Test
    @DisplayName("POL-01 an agency follows the policy that it adopted from the adopted day on, and the ledger says so")
    void adopts() {
        Outcome<Adoption> outcome = adoption.adopt(planner, "zibo-2017", LocalDate.of(2026, 1, 1));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(adoption.policyOf(planner.agencyId(), LocalDate.of(2025, 12, 31))).isEmpty();
        PolicyDocument policy = adoption.policyOf(planner.agencyId(), today).orElseThrow();
        assertThat(policy.hash()).isEqualTo(Policies.shipped().find("zibo-2017").orElseThrow().hash());
        LedgerEntry entry = entries().getFirst();
        assertThat(entry.actor()).isEqualTo(planner.accountId().toString());
        assertThat(entry.body()).isEqualTo(
                Json.object("id", "zibo-2017", "version", "1", "hash", policy.hash(), "from", "2026-01-01"));
    }

    @Test
    @DisplayName("POL-01 a second press adopts nothing anew")
    void secondPress() {
        Outcome<Adoption> first = adoption.adopt(planner, "zibo-2017", today);
        assertThat(adoption.adopt(planner, "zibo-2017", today)).isEqualTo(first);
        assertThat(adoption.history(planner.agencyId())).hasSize(1);
        assertThat(entries()).hasSize(1);
    }

    @Test
    @DisplayName("POL-01 another policy never rules days that have passed; of two on one day the later decision holds")
    void changes() {
        adoption.adopt(planner, "zibo-2017", LocalDate.of(2026, 1, 1));
        assertThat(adoption.adopt(planner, "wushen-2024", today.minusDays(1)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("policy.fault.past"));
        adoption.adopt(planner, "xiqing-2019", today);
        adoption.adopt(planner, "wushen-2024", today);
        assertThat(idOn(today)).contains("wushen-2024");
        assertThat(idOn(today.minusDays(1))).contains("zibo-2017");
        assertThat(adoption.history(planner.agencyId())).extracting(Adoption::policyId)
                .containsExactly("wushen-2024", "xiqing-2019", "zibo-2017");
    }

    private Optional<String> idOn(LocalDate day) {
        return adoption.inForce(planner.agencyId(), day).map(Adoption::policyId);
    }

    @ParameterizedTest
    @CsvSource({"zibo-2017, 2017-03-05, policy.fault.before-document",
        "national-2027, 2026-03-02, policy.fault.unknown"})
    @DisplayName("POL-01 an adoption before the document's first day, or of no policy, is refused and changes nothing")
    void refuses(String policy, LocalDate from, String key) {
        assertThat(adoption.adopt(planner, policy, from).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key));
        assertThat(adoption.history(planner.agencyId())).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("POL-02 the page of a policy shows each rule with value, strength, clause and original text")
    void page() throws Exception {
        MockHttpSession session = staff.session(agency, Role.PLANNER);
        assertThat(html(session, "/policies/zibo-2017")).contains(
                "第七条（三）",
                "不低于每次抽查企业数的 50%",
                "每次随机抽查重点行业领域重点企业数不低于随机抽查企业总数的50%",
                BUTTON);
        for (PolicyDocument policy : Policies.shipped().list()) {
            for (String language : List.of("zh", "en")) {
                assertThat(html(session, "/policies/" + policy.id() + "?lang=" + language)).doesNotContain("??")
                        .contains(policy.hash().substring(0, 8));
            }
        }
        mvc.perform(get("/policies/nothing").session(session)).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("POL-02 the list says which policy the reader's agency follows")
    void list() throws Exception {
        adoption.adopt(planner, "xiqing-2019", today);
        assertThat(html(staff.session(agency, Role.LEADER), "/policies")).contains(today + " 起执行", "未采用")
                .doesNotContain("??");
    }

    @Test
    @DisplayName("POL-01 the button adopts; a wrong date keeps what was typed and says what is wrong")
    void button() throws Exception {
        MockHttpSession session = staff.session(agency, Role.PLANNER);
        String refused = press(session, "2026-02-30").andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused).contains("“2026-02-30”不是日期", "value=\"2026-02-30\"");
        press(session, today.toString()).andExpect(redirectedUrl("/policies/zibo-2017"));
        assertThat(idOn(today)).contains("zibo-2017");
        assertThat(html(session, "/policies/zibo-2017")).contains("本机关正在执行").doesNotContain(BUTTON);
    }

    @Test
    @DisplayName("SEC-08 only those with the permission adopt, and others do not see the button")
    void permissions() throws Exception {
        MockHttpSession leader = staff.session(agency, Role.LEADER);
        press(leader, today.toString()).andExpect(status().isForbidden());
        assertThat(html(leader, "/policies/zibo-2017")).doesNotContain(BUTTON);
        mvc.perform(get("/policies").session(staff.session(agency, Role.INSPECTOR))).andExpect(status().isForbidden());
        mvc.perform(get("/policies")).andExpect(redirectedUrl("/sign-in"));
        assertThat(entries()).isEmpty();
    }

    private ResultActions press(MockHttpSession session, String from) throws Exception {
        return mvc.perform(post("/policies/zibo-2017/adoptions").session(session).with(csrf()).param("from", from));
    }

    private String html(MockHttpSession session, String path) throws Exception {
        return mvc.perform(get(path).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
