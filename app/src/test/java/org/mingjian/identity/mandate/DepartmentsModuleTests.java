package org.mingjian.identity.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Department;
import org.mingjian.identity.DepartmentKind;
import org.mingjian.identity.NewAccount;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class DepartmentsModuleTests extends MandateStage {
    private static final String ZHANGJIAWO = "120111105";

    @Autowired
    Departments departments;

    @Autowired
    LeadingGroups groups;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    private static NewDepartment typed(String code, String kind, List<String> industries, String regions) {
        return new NewDepartment(code, "执法一中队", kind, industries, regions);
    }

    private Outcome<Department> found(String code, String kind, List<String> industries, String regions) {
        return departments.found("test", county, typed(code, kind, industries, regions));
    }

    @Test
    @DisplayName("ORG-01 a department is a section, a squad or a centre, with the industries and the regions that it looks after")
    void charges() {
        Department squad = value(found("zd1", "SQUAD", List.of("WHP", "JX"), ZHANGJIAWO));
        assertThat(agencies.departmentsOf(county.id())).contains(squad);
        assertThat(squad.kind()).isEqualTo(DepartmentKind.SQUAD);
        assertThat(squad.industries()).containsExactly("WHP", "JX");
        assertThat(squad.regions()).containsExactly(ZHANGJIAWO);
        Department centre = value(departments.charge("test", county, squad, typed("", "CENTRE", List.of(), "")));
        assertThat(centre.kind()).isEqualTo(DepartmentKind.CENTRE);
        assertThat(centre.industries()).isEmpty();
        assertThat(entries(county, "DEPARTMENT_CHARGED")).hasSize(2)
                .anySatisfy(entry -> assertThat(entry.toString()).contains("SQUAD", "WHP", ZHANGJIAWO));
    }

    @Test
    @DisplayName("ORG-01 an unknown kind, industry or region, a region outside the jurisdiction and a taken code are refused")
    void refusals() {
        assertThat(faults(found("a b", "GANG", List.of("NONE"), "999999 370303")))
                .containsExactlyInAnyOrder("code identity.fault.code", "kind mandate.fault.kind",
                        "industries mandate.fault.industry", "regions mandate.fault.area-unknown",
                        "regions mandate.fault.department-outside");
        assertThat(faults(found("zhxt", "SQUAD", List.of(), ""))).containsExactly("code identity.fault.code-taken");
        assertThat(entries(county, "DEPARTMENT_CHARGED")).isEmpty();
    }

    @Test
    @DisplayName("ORG-01 a closed department takes no new people, is offered nowhere and charged with nothing more, and stays in history")
    void closing() {
        LocalDate today = LocalDate.now(clock);
        Department squad = value(found("zd1", "SQUAD", List.of("WHP"), ""));
        Department tomorrow = value(departments.close("test", county, squad, today.plusDays(1).toString()));
        assertThat(agencies.openDepartmentsOf(county.id())).contains(tomorrow);
        Department other = value(found("zd2", "SQUAD", List.of("WHP"), ""));
        Department closed = value(departments.close("test", county, other, today.toString()));
        assertThat(agencies.openDepartmentsOf(county.id())).containsExactly(tomorrow, office);
        assertThat(agencies.departmentsOf(county.id())).contains(closed);
        assertThat(faults(accounts.create(actor(county, Role.SYSTEM_ADMIN),
                new NewAccount(county.id(), closed.id(), "newcomer", "新人"))))
                .containsExactly("department identity.fault.department");
        assertThat(faults(departments.charge("test", county, closed, typed("", "SECTION", List.of(), ""))))
                .containsExactly(" mandate.fault.department-closed");
        assertThat(faults(departments.close("test", county, closed, today.toString())))
                .containsExactly("closed mandate.fault.department-closed");
        assertThat(entries(county, "DEPARTMENT_CLOSED")).hasSize(2);
    }

    @Test
    @DisplayName("ORG-01 ORG-03 the office of the leading group closes only once the group has another")
    void officeOfTheGroup() {
        value(found("zd1", "SECTION", List.of(), ""));
        value(groups.record(actor(county, Role.PLANNER),
                new NewLeadingGroup("1号", "领导小组", "局长甲", "", "", "zhxt", "2026-01-05")));
        assertThat(faults(departments.close("test", county, office, "2026-07-01")))
                .containsExactly("closed mandate.fault.department-office");
        value(groups.record(actor(county, Role.PLANNER),
                new NewLeadingGroup("2号", "领导小组", "局长甲", "", "", "zd1", "2026-07-01")));
        value(departments.close("test", county, office, "2026-07-01"));
        assertThat(groups.of(county.id(), LocalDate.of(2026, 6, 30)).orElseThrow().office().name()).isEqualTo("综合协调科");
    }

    @Test
    @DisplayName("ORG-01 SEC-07 the system administrator keeps departments on their pages, in both languages; to a sister's they do not exist")
    void pages() throws Exception {
        MockHttpSession admin = staff.session(county, Role.SYSTEM_ADMIN);
        String agency = "/agencies/" + county.id();
        assertThat(open(admin, agency + "/departments/new", Locale.CHINA).getContentAsString()).contains("执法队",
                "危险化学品");
        MockHttpServletResponse refused = send(admin, agency + "/departments", "code", "zd1", "name", "执法一中队", "kind",
                "SQUAD", "industries", "WHP", "regions", "370303");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("不在本机构的属地（天津市西青区）之内", "value=\"WHP\" checked");
        assertThat(send(admin, agency + "/departments", "code", "zd1", "name", "执法一中队", "kind", "SQUAD", "industries",
                "WHP", "regions", ZHANGJIAWO).getRedirectedUrl()).isEqualTo(agency);
        assertThat(open(admin, agency, Locale.ENGLISH).getContentAsString())
                .contains("Enforcement squad", "Hazardous chemicals", "大寺镇", "All of the jurisdiction");
        Department squad = agencies.departmentsOf(county.id()).getFirst();
        String path = agency + "/departments/" + squad.id();
        assertThat(send(admin, path, "kind", "CENTRE").getRedirectedUrl()).isEqualTo(agency);
        assertThat(send(admin, path + "/close", "closed", "yesterday").getStatus()).isEqualTo(422);
        assertThat(send(admin, path + "/close", "closed", "2020-01-01").getRedirectedUrl()).isEqualTo(agency);
        assertThat(open(admin, agency, Locale.CHINA).getContentAsString()).contains("已撤销的科室", "2020-01-01 起撤销");
        assertThat(open(admin, path, Locale.ENGLISH).getContentAsString()).contains("It is closed from 2020-01-01 on");
        assertThat(open(admin, "/accounts/new", Locale.CHINA).getContentAsString()).doesNotContain("执法一中队");
        MockHttpSession sister = staff.session(staff.agency(), Role.SYSTEM_ADMIN);
        assertThat(open(sister, path, Locale.CHINA).getStatus()).isEqualTo(404);
        assertThat(send(sister, path + "/close", "closed", "2026-01-01").getStatus()).isEqualTo(404);
    }
}
