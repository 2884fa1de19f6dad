package org.mingjian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Agency;
import org.mingjian.ledger.Ledger;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.Subjects;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class JointInspectionModuleTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    PolicyAdoption adoption;

    @Autowired
    Subjects subjects;

    @Autowired
    JointRows rows;

    @Autowired
    Ledger ledger;

    private PlanOffice county;
    private PlanOffice town;
    private Agency lead;
    private Agency partner;

    @BeforeEach
    void offices() throws Exception {
        lead = staff.agency();
        partner = staff.agency("120111", "COUNTY", lead.id());
        county = new PlanOffice(mvc, staff, lead);
        town = new PlanOffice(mvc, staff, partner);
        county.adopt(adoption, "wushen-2024");
        county.fill(subjects, 20, 3, 0);
    }

    private MockHttpServletResponse propose(String... fields) throws Exception {
        java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of("title", "春季联合检查", "basis",
                "安委办〔2026〕3号", "from", "2026-04-01", "to", "2026-05-31", "subjects", "12", "units", "",
                "part-agency-1", lead.id().toString(), "part-department-1", "执法大队", "part-matter-1", "安全生产条件",
                "part-agency-2", partner.id().toString(), "part-department-2", "", "part-matter-2", "消防设施"));
        all.addAll(java.util.List.of(fields));
        return county.post("/plans/joint", all.toArray(String[]::new));
    }

    private String proposed(String... fields) throws Exception {
        return Objects.requireNonNull(propose(fields).getRedirectedUrl());
    }

    @Test
    @DisplayName("PLAN-07 who is asked to a joint inspection agrees for itself; then the draw begins with what was agreed")
    void agreed() throws Exception {
        String joint = proposed();
        assertThat(county.page(joint)).contains("待答复", "安委办〔2026〕3号", "随机抽取 12 家", "消防设施").doesNotContain("准备抽取");
        assertThat(town.page("/plans/joint?year=2026")).contains("春季联合检查", "等本机关答复");
        assertThat(town.after(joint + "/answer", "agrees", "true")).contains("已商定").doesNotContain("等本机关答复");
        assertThat(town.after(joint + "/answer", "agrees", "false", "reason", "人手不够")).contains("本机关已经答复");
        String page = county.page(joint);
        assertThat(page).contains("已商定", "准备抽取");
        String draw = county.page("/draws/new?" + joint.replace("/plans/joint/", "joint="));
        assertThat(draw).contains("value=\"春季联合检查\"", "value=\"12\"", "value=\"2026-05-31\"")
                .containsPattern("value=\"" + partner.id() + "\" checked");
        assertThat(ledger.pageWithin(Set.of(lead.code()), "PLAN_JOINT", Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(ledger.pageWithin(Set.of(partner.code()), "PLAN_JOINT", Long.MAX_VALUE, 9)).hasSize(1);
        assertThat(town.page("/draws/new?" + joint.replace("/plans/joint/", "joint="))).doesNotContain("春季联合检查");
        assertThat(county.english(joint)).contains("Agreed", "12 drawn at random", "counts as one inspection");
    }

    @Test
    @DisplayName("PLAN-07 who declines says why, and one that is left alone goes on its own or cancels")
    void declined() throws Exception {
        String joint = proposed();
        assertThat(town.after(joint + "/answer", "agrees", "false")).contains("理由：不能为空");
        assertThat(town.after(joint + "/answer", "agrees", "false", "reason", "这段时间另有任务")).contains("没有谈成", "这段时间另有任务");
        assertThat(town.after(joint + "/cancel", "reason", "我来取消")).contains("只有牵头机关能取消");
        assertThat(county.after(joint + "/cancel", "reason", "另行安排")).contains("已取消：另行安排");
        assertThat(county.after(joint + "/cancel", "reason", "再取消")).contains("只取消一次");
    }

    @Test
    @DisplayName("PLAN-07 LAW-02 visits of several departments are merged on a page, and then count as one")
    void merged() throws Exception {
        String plan = county.begin();
        for (String department : new String[]{"危化科", "工贸科"}) {
            county.line(plan, "SPECIAL", "way", "NAMED", "wayReason", "点名", "matter", department + "专项", "department",
                    department, "units", PlanOffice.code(4), "from", "2026-04-01", "to", "2026-05-31");
        }
        String form = county.page("/plans/joint/new?year=2026&code=" + PlanOffice.code(4));
        assertThat(form).contains(PlanOffice.name(4) + "联合检查", "危化科专项", "工贸科专项", "value=\"2026-04-01\"");
        assertThat(county.page("/plans/merging?year=2026")).contains("并成一次").doesNotContain("已并成一次");
        proposed("title", "两科联合检查", "subjects", "", "units", PlanOffice.code(4), "part-department-1", "危化科",
                "part-agency-2",
                lead.id().toString(), "part-department-2", "工贸科");
        assertThat(county.page("/plans/merging?year=2026")).contains("已并成一次：两科联合检查");
        assertThat(rows.saved(lead.id(), 2026)).containsExactly(java.util.Map.entry(PlanOffice.code(4), 1));
    }

    @Test
    @DisplayName("SEC-07 PLAN-07 a joint inspection is seen by those who take part and their superiors, and by nobody else")
    void scope() throws Exception {
        String joint = proposed();
        PlanOffice stranger = new PlanOffice(mvc, staff);
        assertThat(stranger.open(joint).getStatus()).isEqualTo(404);
        assertThat(stranger.post(joint + "/answer", "agrees", "true").getStatus()).isEqualTo(404);
        assertThat(stranger.page("/plans/joint?year=2026")).doesNotContain("春季联合检查");
        assertThat(town.asLeader().post(joint + "/answer", "agrees", "true").getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "title | '' | 名称：不能为空，最多 100 个字",
        "to | 2027-01-05 | 应在 2026-04-01 当天或之后，且在同一年里",
        "from | soon | “soon”不是日期",
        "subjects | -3 | “-3”不是 1 至 9999 的整数",
        "subjects | '' | 随机抽取填家数，点名写明企业，两者只取其一",
        "units | 91120111MA00000000 | 第 1 行：“91120111MA00000000”不在本机关的企业名录库里",
        "part-agency-2 | x | 第 2 行没有选机关",
        "part-matter-2 | '' | 查什么：不能为空，最多 200 个字",
        "part-agency-1 | '' | 第 1 行没有选机关"})
    @DisplayName("PLAN-07 a joint inspection that cannot be is refused at its field, and what was typed stays")
    void refused(String field, String value, String words) throws Exception {
        MockHttpServletResponse answer = propose(field, value);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(words, "安委办〔2026〕3号");
        assertThat(county.page("/plans/joint?year=2026")).contains("还没有联合检查");
    }

    @Test
    @DisplayName("PLAN-07 a joint inspection without the own agency, or with one department twice, is refused")
    void parts() throws Exception {
        assertThat(propose("part-agency-1", partner.id().toString(), "part-department-1", "所").getContentAsString())
                .contains("至少两个一起去，其中要有本机关");
        assertThat(propose("part-agency-2", lead.id().toString(), "part-department-2", "执法大队").getContentAsString())
                .contains("同一机关的同一科室只能有一行");
    }
}
