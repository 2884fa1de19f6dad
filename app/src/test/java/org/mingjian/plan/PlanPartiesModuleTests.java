package org.mingjian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Agency;
import org.mingjian.identity.AgencyKind;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.Subjects;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The government approves and the safety committee's office receives by accounts of their own (ORG-06). */
@PlatformTest(properties = "mingjian.story=year")
class PlanPartiesModuleTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    PolicyAdoption adoption;

    @Autowired
    Subjects subjects;

    @Autowired
    Ledger ledger;

    private PlanOffice office;
    private PlanOffice government;
    private PlanOffice committee;
    private String plan = "";

    @BeforeEach
    void submitted() throws Exception {
        Agency agency = staff.agency();
        office = new PlanOffice(mvc, staff, agency);
        government = new PlanOffice(mvc, staff, staff.party(agency, AgencyKind.GOVERNMENT), Role.GOVERNMENT_APPROVER);
        committee = new PlanOffice(mvc, staff, staff.party(agency, AgencyKind.SAFETY_COMMITTEE_OFFICE),
                Role.COMMITTEE_OFFICE);
        office.adopt(adoption, "hunan-2016");
        office.fill(subjects, 80, 10, 0);
        plan = office.begin();
        office.workload();
        office.line(plan, "KEY", "units", PlanOffice.codes(0, 10));
        office.line(plan, "GENERAL", "subjects", "24", "draws", "2");
        for (int month = 1; month < 12; month += 2) {
            office.line(plan, "SPECIAL", "matter", month + "月专项行动", "subjects", "4", "from",
                    String.format("2026-%02d-01", month), "to", String.format("2026-%02d-28", month));
        }
        office.line(plan, "SUPERVISION", "content", "案卷内部审查、执法监察和执法质量考核", "frequency", "每半年一次");
    }

    private void submit() throws Exception {
        assertThat(office.after(plan + "/submit")).contains("等待：本级人民政府批准");
    }

    @Test
    @DisplayName("ORG-06 PLAN-02 a government with accounts here approves itself, and nobody records it in its place; filings likewise")
    void decides() throws Exception {
        assertThat(government.page("/plans")).doesNotContain("2026年度监督检查计划");
        assertThat(government.open(plan).getStatus()).isEqualTo(404);
        submit();
        assertThat(government.page("/plans")).contains("2026年度监督检查计划");
        assertThat(government.page("/")).contains("本级人民政府批准", "2026年度监督检查计划", "去处理");
        assertThat(office.after(plan + "/approve", "kind", "GOVERNMENT", "number", "岳县政函〔2026〕8号", "on", "2026-03-05"))
                .contains("由它自己办理，别人不能代为登记");
        assertThat(government.after(plan + "/approve", "kind", "GOVERNMENT", "number", "", "on", "2026-03-05"))
                .contains("文号：不能为空，最多 60 个字");
        assertThat(government.after(plan + "/approve", "kind", "GOVERNMENT", "number", "岳县政函〔2026〕8号", "on",
                "2026-03-05")).contains("已批准，待公布", "岳县政函〔2026〕8号");
        assertThat(ledger.pageWithin(Set.of(government.agency().code()), "PLAN", Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(committee.page("/")).contains("报安委办备查", "去处理");
        assertThat(
                office.after(plan + "/file", "kind", "COMMITTEE_OFFICE", "number", "岳应急函〔2026〕3号", "on", "2026-03-06"))
                .contains("由它自己办理，别人不能代为登记");
        assertThat(committee.page(plan)).contains("备案收讫").doesNotContain("登记备案");
        assertThat(committee.after(plan + "/file", "kind", "COMMITTEE_OFFICE", "number", "岳安办收〔2026〕3号", "on",
                "2026-03-06")).contains("岳安办收〔2026〕3号").doesNotContain("等待：");
        assertThat(committee.page("/")).doesNotContain("去处理");
        assertThat(office.after(plan + "/publish")).contains("执行中");
    }

    @Test
    @DisplayName("ORG-06 PLAN-02 a government returns a plan with what is to be mended, and then sees the draft no longer")
    void returns() throws Exception {
        submit();
        assertThat(committee.post(plan + "/return", "words", "重写").getStatus()).isEqualTo(403);
        assertThat(government.after(plan + "/return", "words", "重点企业再核一遍")).doesNotContain("2026年度监督检查计划");
        assertThat(government.open(plan).getStatus()).isEqualTo(404);
        assertThat(office.page(plan)).contains("编制中", "重点企业再核一遍");
    }

    @Test
    @DisplayName("SEC-07 ORG-06 parties beside another agency see and decide nothing here")
    void strangers() throws Exception {
        submit();
        Agency other = staff.agency();
        PlanOffice stranger = new PlanOffice(mvc, staff, staff.party(other, AgencyKind.GOVERNMENT),
                Role.GOVERNMENT_APPROVER);
        assertThat(stranger.open(plan).getStatus()).isEqualTo(404);
        assertThat(
                stranger.post(plan + "/approve", "kind", "GOVERNMENT", "number", "文", "on", "2026-03-05").getStatus())
                .isEqualTo(404);
        assertThat(stranger.page("/plans")).doesNotContain("2026年度监督检查计划");
        assertThat(
                committee.post(plan + "/approve", "kind", "GOVERNMENT", "number", "文", "on", "2026-03-05").getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("PLAN-07 ORG-06 the safety committee's office leads a joint inspection that it does not go on, and the first that goes draws")
    void leads() throws Exception {
        Agency bureau = office.agency();
        Agency town = staff.agency("120111", "COUNTY", bureau.id());
        PlanOffice partner = new PlanOffice(mvc, staff, town);
        String joint = Objects.requireNonNull(committee.post("/plans/joint", "title", "暗查暗访", "basis", "半年一次", "from",
                "2026-06-01", "to", "2026-06-30", "subjects", "6", "part-agency-1", bureau.id().toString(),
                "part-matter-1",
                "安全生产条件", "part-agency-2", town.id().toString(), "part-matter-2", "消防设施").getRedirectedUrl());
        assertThat(office.page("/")).contains("等本机关答复", "暗查暗访");
        office.post(joint + "/answer", "agrees", "true");
        partner.post(joint + "/answer", "agrees", "true");
        assertThat(committee.page(joint)).contains("已商定").doesNotContain("准备抽取");
        assertThat(office.page(joint)).contains("准备抽取");
        assertThat(partner.page(joint)).doesNotContain("准备抽取");
    }
}
