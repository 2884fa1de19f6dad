package org.mingjian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.Subjects;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class PlanGroundModuleTests {
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 10);
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    PolicyAdoption adoption;

    @Autowired
    Subjects subjects;

    @Autowired
    PlanGrounds grounds;

    private PlanOffice office;

    @BeforeEach
    void office() throws Exception {
        office = new PlanOffice(mvc, staff);
        office.adopt(adoption, "wushen-2024");
        office.fill(subjects, 30, 0, 0);
    }

    private void publish() throws Exception {
        String plan = office.begin();
        office.workload();
        office.line(plan, "GENERAL", "subjects", "10");
        office.post(plan + "/submit");
        office.asLeader().post(plan + "/approve", "kind", "LEADING_GROUP");
        office.asPlanner().post(plan + "/publish");
    }

    private void task() throws Exception {
        office.post("/plans/tasks", "title", "省厅交办专项", "number", "应急明电〔2027〕2号", "reason", "春节前集中排查", "from",
                "2027-04-01", "to", "2027-04-30");
    }

    private String approval() throws Exception {
        String page = office.asLeader().page("/plans/tasks");
        int from = page.indexOf("/plans/tasks/");
        return page.substring(from, page.indexOf('"', from));
    }

    @Test
    @DisplayName("PLAN-01 draws go by this year's plan, until it is due by last year's, and then by an approved task or not at all")
    void grounds() throws Exception {
        LocalDate today = LocalDate.of(2026, 3, 6);
        assertThat(grounds.of(office.agency().id(), today)).isInstanceOf(PlanGround.Unknown.class);
        publish();
        assertThat(grounds.of(office.agency().id(), today)).isInstanceOf(PlanGround.ByPlan.class);
        assertThat(grounds.of(office.agency().id(), FEBRUARY)).isInstanceOfSatisfying(PlanGround.ByLastYear.class,
                ground -> assertThat(ground.due()).isEqualTo(LocalDate.of(2027, 3, 31)));
        assertThat(grounds.of(office.agency().id(), APRIL))
                .isEqualTo(new PlanGround.Missing(2027, LocalDate.of(2027, 3, 31)));
        task();
        assertThat(grounds.of(office.agency().id(), APRIL)).isInstanceOf(PlanGround.Missing.class);
        office.post(approval());
        assertThat(grounds.of(office.agency().id(), APRIL)).isInstanceOfSatisfying(PlanGround.ByTask.class,
                ground -> assertThat(ground.number()).isEqualTo("应急明电〔2027〕2号"));
        assertThat(grounds.of(office.agency().id(), APRIL.plusMonths(1))).isInstanceOf(PlanGround.Missing.class);
    }

    @Test
    @DisplayName("PLAN-01 SEC-07 a task is approved by another person of the same agency, and by nobody else's leader")
    void approves() throws Exception {
        task();
        String approval = approval();
        assertThat(office.asPlanner().post(approval).getStatus()).isEqualTo(403);
        assertThat(new PlanOffice(mvc, staff).asLeader().post(approval).getStatus()).isEqualTo(404);
        office.asLeader().post(approval);
        assertThat(office.page("/plans/tasks")).contains("已批准", "省厅交办专项");
        assertThat(office.english("/plans/tasks")).contains("Approved by");
    }

    @Test
    @DisplayName("PLAN-01 a task without a document, a reason or proper days is refused at its field")
    void refused() throws Exception {
        assertThat(office.post("/plans/tasks", "title", "专项", "number", "", "reason", "", "from", "2026-05-01", "to",
                "2026-04-01").getContentAsString())
                .contains("文号：不能为空，最多 60 个字", "为什么等不到年度计划：不能为空", "应在开始日期 2026-05-01 之后", "value=\"专项\"");
    }
}
