package org.mingjian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Signer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.ledger.Witnesses;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest(properties = "mingjian.witness.silence=3d")
class WitnessPagesModuleTests {
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    Ledger ledger;
    @Autowired
    Witnesses witnesses;
    @Autowired
    PinnedClock clock;

    private final Signer signer = Ed25519Signer.generate();

    @Test
    @DisplayName("VDP §9.2 the audit administrator of the uppermost agency registers a witness and retires it with a reason")
    void keeps() throws Exception {
        Agency top = staff.agency();
        MockHttpSession auditor = staff.session(top, Role.AUDIT_ADMIN);
        assertThat(register(auditor, "天津市应急管理局", "见证程序", spki()).getRedirectedUrl())
                .isEqualTo("/witnesses?registered=" + signer.keyId());
        assertThat(page(auditor, "/witnesses?registered=" + signer.keyId())).contains(signer.keyId(), "天津市应急管理局",
                "已登记");
        assertThat(retire(auditor, "").getStatus()).isEqualTo(422);
        assertThat(retire(auditor, "密钥更换").getRedirectedUrl()).isEqualTo("/witnesses");
        assertThat(page(auditor, "/witnesses?lang=en")).contains("Retired", "密钥更换").doesNotContain("??");
        List<LedgerEntry> mine = ledger.pageWithin(java.util.Set.of(top.code()), "", Long.MAX_VALUE, 2);
        assertThat(mine).extracting(LedgerEntry::type).containsExactly("WITNESS_RETIRED", "WITNESS_REGISTERED");
    }

    @Test
    @DisplayName("REL-07 a key that is none and blank names are refused beside their fields, and nothing is registered")
    void faults() throws Exception {
        MockHttpSession auditor = staff.session(staff.agency(), Role.AUDIT_ADMIN);
        int before = witnesses.all().size();
        MockHttpServletResponse answer = register(auditor, " ", "", "no key");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("organisation-fault", "name-fault",
                "spki-fault", "不是本账本所用算法的公钥").doesNotContain("??");
        assertThat(register(auditor, "x".repeat(101), "\u202E", spki()).getStatus()).isEqualTo(422);
        assertThat(witnesses.all()).hasSize(before);
    }

    @Test
    @DisplayName("SEC-07 SEC-08 nobody else registers a witness: not a lower agency's auditor, not another role")
    void closed() throws Exception {
        Agency top = staff.agency("120000", "CITY", null);
        Agency below = staff.agency("120111", "COUNTY", top.id());
        MockHttpSession lower = staff.session(below, Role.AUDIT_ADMIN);
        assertThat(page(lower, "/witnesses")).doesNotContain("name=\"spki\"");
        assertThat(register(lower, "a", "b", spki()).getStatus()).isEqualTo(403);
        MockHttpSession planner = staff.session(top, Role.PLANNER, Role.LEADER);
        assertThat(register(planner, "a", "b", spki()).getStatus()).isEqualTo(403);
        assertThat(witnesses.find(signer.keyId())).isEmpty();
    }

    @Test
    @DisplayName("VDP §9.2 the ledger's page warns when no witness has signed for the days that the profile says")
    void silence() throws Exception {
        Agency top = staff.agency();
        register(staff.session(top, Role.AUDIT_ADMIN), "市局", "程序", spki());
        clock.advance(Duration.ofDays(4));
        assertThat(page(staff.session(top, Role.AUDIT_ADMIN), "/ledger")).contains("超过 3 天没有见证方签名")
                .doesNotContain("能改动账本");
    }

    @Test
    @DisplayName("SEC-06 SEC-07 the uppermost agency's auditor takes the whole ledger along, and that is an act; others get the open part or nothing")
    void exports() throws Exception {
        Agency top = staff.agency("120000", "CITY", null);
        Agency below = staff.agency("120111", "COUNTY", top.id());
        MockHttpSession auditor = staff.session(top, Role.AUDIT_ADMIN);
        assertThat(page(auditor, "/ledger")).contains("action=\"/ledger/export\"");
        String whole = download(post("/ledger/export").session(auditor).with(csrf()));
        assertThat(whole).contains("\"LEDGER_EXPORTED\"", "\"SIGN_IN\"", "{\"end\":");
        MockHttpSession lower = staff.session(below, Role.AUDIT_ADMIN);
        assertThat(
                mvc.perform(post("/ledger/export").session(lower).with(csrf())).andReturn().getResponse().getStatus())
                .isEqualTo(403);
        assertThat(download(get("/ledger/export/open").session(lower))).contains("\"leaf\"", "{\"end\":")
                .doesNotContain("\"SIGN_IN\"", top.code());
        assertThat(mvc.perform(get("/ledger/export/open").session(staff.session(top, Role.LEADER)))
                .andReturn()
                .getResponse()
                .getStatus()).isEqualTo(403);
    }

    private String download(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        org.springframework.test.web.servlet.MvcResult started = mvc.perform(request).andReturn();
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch(started))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String spki() {
        return Base64.getEncoder().encodeToString(signer.spki());
    }

    private MockHttpServletResponse register(MockHttpSession session, String organisation, String name, String spki)
            throws Exception {
        return mvc.perform(post("/witnesses").session(session)
                .with(csrf())
                .param("organisation", organisation)
                .param("name", name)
                .param("spki", spki)).andReturn().getResponse();
    }

    private MockHttpServletResponse retire(MockHttpSession session, String reason) throws Exception {
        return mvc.perform(post("/witnesses/" + signer.keyId() + "/retire").session(session)
                .with(csrf())
                .param("reason", reason)).andReturn().getResponse();
    }

    private String page(MockHttpSession session, String address) throws Exception {
        return mvc.perform(get(address).session(session))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
