package org.mingjian.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.Json;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.Platform;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = Platform.class, properties = "mingjian.clock-start=2026-03-02T01:00:00Z")
@AutoConfigureMockMvc
class PolicyModuleTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    @TempDir
    static Path data;
    @Autowired
    PolicyAdoption adoption;
    @Autowired
    Ledger ledger;
    @Autowired
    MockMvc web;

    private final String code = "agency-" + UUID.randomUUID().toString().substring(0, 8);
    private final Actor planner = actor(Role.PLANNER);

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("mingjian.data", data::toString);
    }

    private Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), "li", "李", UUID.randomUUID(), code, "某区应急管理局", null, Set.of(role));
    }

    private MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder request) {
        return request.requestAttr(Actor.class.getName(), actor).locale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    @DisplayName("POL-01 an agency follows the policy that it adopted from the adopted day on, and the ledger says so")
    void adopts() {
        Outcome<Adoption> outcome = adoption.adopt(planner, "zibo-2017", LocalDate.of(2026, 1, 1));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(adoption.policyOf(planner.agencyId(), LocalDate.of(2025, 12, 31))).isEmpty();
        PolicyDocument policy = adoption.policyOf(planner.agencyId(), TODAY).orElseThrow();
        assertThat(policy.hash()).isEqualTo(Policies.shipped().find("zibo-2017").orElseThrow().hash());
        LedgerEntry entry = ledger.page(code, Long.MAX_VALUE, 10).getFirst();
        assertThat(entry.type()).isEqualTo("POLICY");
        assertThat(entry.actor()).isEqualTo(planner.accountId().toString());
        assertThat(entry.body()).isEqualTo(
                Json.object("id", "zibo-2017", "version", "1", "hash", policy.hash(), "from", "2026-01-01"));
    }

    @Test
    @DisplayName("POL-01 a second press adopts nothing anew")
    void secondPress() {
        Outcome<Adoption> first = adoption.adopt(planner, "zibo-2017", TODAY);
        assertThat(adoption.adopt(planner, "zibo-2017", TODAY)).isEqualTo(first);
        assertThat(adoption.history(planner.agencyId())).hasSize(1);
        assertThat(ledger.page(code, Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    @DisplayName("POL-01 another policy never rules days that have passed; of two on one day the later decision holds")
    void changes() {
        adoption.adopt(planner, "zibo-2017", LocalDate.of(2026, 1, 1));
        assertThat(adoption.adopt(planner, "wushen-2024", TODAY.minusDays(1)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("policy.fault.past"));
        adoption.adopt(planner, "xiqing-2019", TODAY);
        adoption.adopt(planner, "wushen-2024", TODAY);
        assertThat(idOn(TODAY)).contains("wushen-2024");
        assertThat(idOn(TODAY.minusDays(1))).contains("zibo-2017");
        assertThat(adoption.history(planner.agencyId())).extracting(Adoption::policyId)
                .containsExactly("wushen-2024", "xiqing-2019", "zibo-2017");
    }

    private Optional<String> idOn(LocalDate day) {
        return adoption.inForce(planner.agencyId(), day).map(Adoption::policyId);
    }

    @ParameterizedTest
    @CsvSource({"zibo-2017, 2017-03-05, policy.fault.before-document",
        "national-2026, 2026-03-02, policy.fault.unknown"})
    @DisplayName("POL-01 an adoption before the document's first day, or of no policy, is refused and changes nothing")
    void refuses(String policy, LocalDate from, String key) {
        assertThat(adoption.adopt(planner, policy, from).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key));
        assertThat(adoption.history(planner.agencyId())).isEmpty();
        assertThat(ledger.page(code, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    @DisplayName("POL-02 the page of a policy shows each rule with value, strength, clause and original text")
    void page() throws Exception {
        web.perform(as(planner, get("/policies/zibo-2017")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("第七条（三）")))
                .andExpect(content().string(Matchers.containsString("不低于每次抽查企业数的 50%")))
                .andExpect(content().string(Matchers.containsString("每次随机抽查重点行业领域重点企业数不低于随机抽查企业总数的50%")))
                .andExpect(content().string(Matchers.containsString("采用这项政策")));
        for (PolicyDocument policy : Policies.shipped().list()) {
            for (String language : List.of("zh", "en")) {
                String html = web.perform(as(planner, get("/policies/" + policy.id() + "?lang=" + language)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                assertThat(html).doesNotContain("??").contains(policy.hash().substring(0, 8));
            }
        }
        web.perform(as(planner, get("/policies/nothing"))).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("POL-02 the list says which policy the reader's agency follows")
    void list() throws Exception {
        adoption.adopt(planner, "xiqing-2019", TODAY);
        web.perform(as(planner, get("/policies")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("2026-03-02 起执行")))
                .andExpect(content().string(Matchers.containsString("未采用")));
    }

    @Test
    @DisplayName("POL-01 the button adopts; a wrong date keeps what was typed and says what is wrong")
    void button() throws Exception {
        web.perform(as(planner, post("/policies/zibo-2017/adoptions")).with(csrf()).param("from", "2026-02-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("“2026-02-30”不是日期")))
                .andExpect(content().string(Matchers.containsString("value=\"2026-02-30\"")));
        web.perform(as(planner, post("/policies/zibo-2017/adoptions")).with(csrf()).param("from", "2026-03-02"))
                .andExpect(redirectedUrl("/policies/zibo-2017"));
        assertThat(idOn(TODAY)).contains("zibo-2017");
    }

    @Test
    @DisplayName("SEC-08 only those with the permission adopt, and others do not see the button")
    void permissions() throws Exception {
        Actor leader = actor(Role.LEADER);
        web.perform(as(leader, post("/policies/zibo-2017/adoptions")).with(csrf()).param("from", "2026-03-02"))
                .andExpect(status().isForbidden());
        web.perform(as(leader, get("/policies/zibo-2017")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("采用这项政策"))));
        web.perform(as(actor(Role.INSPECTOR), get("/policies"))).andExpect(status().isForbidden());
        web.perform(get("/policies")).andExpect(status().is3xxRedirection());
    }
}
