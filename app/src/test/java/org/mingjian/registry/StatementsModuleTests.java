package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.EXPERT_HEADER;
import static org.mingjian.registry.SheetFiles.INSPECTOR_HEADER;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.subject;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class StatementsModuleTests {

    @TempDir
    Path folder;
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    Subjects subjects;
    @Autowired
    Inspectors inspectors;
    @Autowired
    Experts experts;
    @Autowired
    Interests interests;
    @Autowired
    Statements statements;
    @Autowired
    Candidates candidates;
    @Autowired
    Ledger ledger;

    private Agency agency;
    private Actor planner;
    private MockHttpSession session;

    @BeforeEach
    void fill() throws Exception {
        agency = staff.agency();
        planner = planner(agency);
        Staff.Person person = staff.person(agency, Role.INSPECTOR);
        session = staff.signIn(person);
        imported(subjects.importSheet(planner, SheetFiles.text(folder, SUBJECT_HEADER + ",注册地址",
                subject(1) + ",天津市西青区 一号路1号", subject(2) + ",天津市西青区二号路2号"), "a.csv", UUID.randomUUID()));
        imported(inspectors.importSheet(planner, SheetFiles.text(folder, INSPECTOR_HEADER + ",曾任职单位,住址",
                "人员" + person.login() + ",XQ-1,2027-12-31,执法一科,工贸,是,"
                        + subject(1).split(",")[0] + "；别的公司,天津市西青区二号路２号",
                "乙,XQ-2,2027-12-31,执法一科,工贸,是,,"), "b.csv", UUID.randomUUID()));
    }

    @Test
    @DisplayName("REG-08 an inspector states once a year that there are no interests or which, and the desk asks until then")
    void statesInterests() throws Exception {
        assertThat(page("/")).contains("利害关系声明");
        assertThat(statements.silent(agency.id())).isEqualTo(2);
        mvc.perform(post("/statement").session(session).with(csrf()).param("certificate", "XQ-1"))
                .andExpect(status().is(422));
        mvc.perform(post("/statement").session(session)
                .with(csrf())
                .param("certificate", "XQ-2")
                .param("none", "true")).andExpect(status().is(422));
        mvc.perform(post("/statement").session(session)
                .with(csrf())
                .param("certificate", "xq-1")
                .param("none", "true")).andExpect(redirectedUrl("/statement"));
        assertThat(page("/statement")).contains("声明没有利害关系");
        assertThat(page("/")).doesNotContain("做 2026 年度");
        assertThat(statements.silent(agency.id())).isEqualTo(1);
        mvc.perform(post("/statement").session(session)
                .with(csrf())
                .param("certificate", "XQ-1")
                .param("code-1", code(1))
                .param("kind-1", "配偶任职")
                .param("code-2", code(9))
                .param("kind-2", "持股")).andExpect(status().is(422));
        assertThat(interests.ofAgency(agency.id())).isEmpty();
        mvc.perform(post("/statement").session(session)
                .with(csrf())
                .param("certificate", "XQ-1")
                .param("code-3", code(1))
                .param("kind-3", "配偶任职")).andExpect(redirectedUrl("/statement"));
        assertThat(interests.ofAgency(agency.id())).extracting(Interest::certificate, Interest::code, Interest::origin)
                .containsExactly(tuple("XQ-1", code(1), InterestOrigin.DECLARED));
        assertThat(ledger.page(agency.code(), Long.MAX_VALUE, 50)).extracting(LedgerEntry::type)
                .contains("INTERESTS_STATED", "INTEREST_ADDED");
        mvc.perform(get("/statement").session(staff.session(agency, Role.PLANNER))).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("REG-08 shared employers and addresses are proposed, count only once confirmed, and then as found")
    void proposesCandidates() throws Exception {
        imported(experts.importSheet(planner, SheetFiles.text(folder, EXPERT_HEADER,
                "专家甲,ZJ-1,机械,,高工," + subject(2).split(",")[0] + ",2025-01-01,2028-12-31,,"), "e.csv",
                UUID.randomUUID()));
        assertThat(candidates.of(agency.id())).extracting(Candidate::number, Candidate::code, Candidate::ground)
                .containsExactly(tuple("XQ-1", code(1), Candidate.Ground.EMPLOYER),
                        tuple("XQ-1", code(2), Candidate.Ground.ADDRESS),
                        tuple("ZJ-1", code(2), Candidate.Ground.EMPLOYER));
        assertThat(interests.ofAgency(agency.id())).isEmpty();
        MockHttpSession keeper = staff.session(agency, Role.PLANNER);
        mvc.perform(post("/interests/candidates").session(keeper)
                .with(csrf())
                .param("certificate", "XQ-1")
                .param("code", code(2))
                .param("interest", "住址与注册地址相同")).andExpect(redirectedUrl("/interests/candidates"));
        assertThat(interests.ofAgency(agency.id())).extracting(Interest::code, Interest::origin)
                .containsExactly(tuple(code(2), InterestOrigin.FOUND));
        assertThat(candidates.of(agency.id())).hasSize(2);
        mvc.perform(get("/interests/candidates").session(keeper)).andExpect(status().isOk());
        mvc.perform(get("/interests").session(keeper)).andExpect(status().isOk());
        assertThat(candidates.of(staff.agency().id())).isEmpty();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
