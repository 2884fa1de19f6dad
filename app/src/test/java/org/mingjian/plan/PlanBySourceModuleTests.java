package org.mingjian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.Completeness;
import org.mingjian.registry.Subjects;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Each source's year of planning on the pages, with its own document's numbers. */
@PlatformTest(properties = "mingjian.story=year")
class PlanBySourceModuleTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    PolicyAdoption adoption;

    @Autowired
    Subjects subjects;

    @Autowired
    Completeness completeness;

    private PlanOffice office;

    @BeforeEach
    void office() throws Exception {
        office = new PlanOffice(mvc, staff);
    }

    @Test
    @DisplayName("POL-03 PLAN-01 S3: 80 enterprises are 40 % of an inferred base of 200, drawn between January and September")
    void xiqing() throws Exception {
        office.adopt(adoption, "xiqing-2019");
        office.fill(subjects, 300, 120, 0);
        String plan = office.begin();
        office.workload();
        office.line(plan, "KEY", "units", PlanOffice.codes(0, 120));
        office.line(plan, "GENERAL", "subjects", "79", "to", "2026-10-15");
        assertThat(office.page(plan)).contains("2 项，共 199 家次，其中随机抽查 79 家", "随机抽查 79 家，占全部 199 家次的 39.6%，要求 40%，即 80 家",
                "随机抽查 79 家，全年应为 80 家", "80 家（基数 200 家，为推算）", "应在 2026-01-01 至 2026-09-30，第 2 项在期外");
        String refused = office.after(plan + "/submit");
        assertThat(refused).contains("没有满足（四（一）），怎样改见“逐条对照”", "编制中");

        office.post(plan + "/lines/2/strike");
        office.line(plan, "GENERAL", "subjects", "80", "draws", "2", "to", "2026-09-30");
        assertThat(office.page(plan)).contains("随机抽查 80 家，占全部 200 家次的 40%。", "安排 200 家次，测算可查 207 家次，留有余地 7",
                "各条规则都满足，可以报批",
                "政策原文没有规定的：", "重点企业比例、抽查次数、重点单位检查覆盖、“黑名单”单位检查覆盖")
                .doesNotContain("没满足");
        assertThat(office.after(plan + "/submit")).contains("等待：领导小组审定");
        office.asLeader();
        assertThat(office.after(plan + "/approve", "kind", "LEADING_GROUP")).contains("已批准，待公布");
        office.asPlanner();
        assertThat(office.after(plan + "/publish")).contains("执行中", "随机抽查（家次）", "0 / 80");
        assertThat(office.page("/public" + plan)).contains("其中随机抽查 80 家", "占全部 200 家次的 40%", "领导小组审定");
    }

    @Test
    @DisplayName("POL-03 POL-04 POL-06 S2: at least 30 % of the plan, half of each draw key enterprises, three draws in principle")
    void zibo() throws Exception {
        office.adopt(adoption, "zibo-2017");
        office.fill(subjects, 200, 60, 0);
        String plan = office.begin();
        office.workload();
        office.line(plan, "KEY", "units", PlanOffice.codes(0, 72));
        office.line(plan, "GENERAL", "subjects", "30", "keySubjects", "14", "draws", "2");
        assertThat(office.page(plan)).contains("随机抽查 30 家，占全部 102 家次的 29.4%，要求 30%，即 31 家", "重点企业应不少于 50%，第 2 项不够",
                "全年抽 2 次，至少 3 次");

        office.post(plan + "/lines/2/strike");
        office.line(plan, "GENERAL", "subjects", "31", "keySubjects", "16", "draws", "2");
        String page = office.page(plan);
        assertThat(page).contains("随机抽查 31 家，占全部 103 家次的 30%。", "每项的重点企业都不少于 50%。", "全年抽 2 次，至少 3 次");
        assertThat(office.after(plan + "/submit")).contains("没有满足（第七条（四））");
        assertThat(office.after(plan + "/departures", "rule", "minimum-draws", "reason", "全年只两次集中抽取，报高新区管委会同意"))
                .contains("已说明理由", "全年只两次集中抽取");
        assertThat(office.after(plan + "/submit")).contains("等待：领导小组审定");
    }

    @Test
    @DisplayName("POL-05 POL-10 S0: key units once a year and blacklisted ones each half-year; 30 % holds in principle; a must is not departed from")
    void heilongjiang() throws Exception {
        office.adopt(adoption, "heilongjiang-2016");
        office.fill(subjects, 100, 8, 4);
        String plan = office.begin();
        office.workload();
        office.line(plan, "GENERAL", "subjects", "20");
        assertThat(office.page(plan)).contains("重点单位 8 家，列入 0 家，还差 8 家：试验企业0号、试验企业1号、试验企业2号、试验企业3号、试验企业4号 …",
                "“黑名单”单位 4 家，安排足的 0 家，还差 4 家", "随机抽查 20 家，占全部 20 家次的 100%",
                "政策原文没有规定的：", "全年抽查家数、重点企业比例、抽查次数、抽查季节、重大事故隐患单位");
        assertThat(office.after(plan + "/departures", "rule", "coverage-key-units", "reason", "人手不够"))
                .contains("这条规则（coverage-key-units）不能以说明理由代替");

        String rows = between(office.after(plan + "/lines/0", "kind", "KEY", "way", "NAMED", "take", "key"),
                "aria-describedby=\"units-hint units-fault\">", "</textarea>");
        assertThat(rows.lines()).hasSize(8).first().asString().contains(PlanOffice.code(0), "2026-01-01 2026-12-31");
        office.line(plan, "KEY", "units", rows);
        String twice = between(office.after(plan + "/lines/0", "kind", "KEY", "way", "NAMED", "take", "blacklist"),
                "aria-describedby=\"units-hint units-fault\">", "</textarea>");
        assertThat(twice.lines()).hasSize(8)
                .anyMatch(row -> row.contains("2026-01-01 2026-06-30"))
                .anyMatch(row -> row.contains("2026-07-01 2026-12-31"));
        office.line(plan, "KEY", "units", twice);
        assertThat(office.page(plan)).contains("重点单位 8 家，都已列入", "“黑名单”单位 4 家，每半年都有安排", "3 项，共 36 家次，其中随机抽查 20 家")
                .doesNotContain("没满足");
    }

    @Test
    @DisplayName("PLAN-01 PLAN-11 S4 gives no number: its plan is held only to what every plan must make clear")
    void wushen() throws Exception {
        office.adopt(adoption, "wushen-2024");
        office.fill(subjects, 50, 5, 1);
        String plan = office.begin();
        office.workload();
        office.line(plan, "SPECIAL", "way", "NAMED", "units", PlanOffice.codes(0, 3));
        assertThat(office.page(plan)).contains("政策原文没有规定的：", "“双随机”抽查比例、全年抽查家数、重点企业比例、抽查次数、抽查季节",
                "双随机抽查 0 项", "没有满足").doesNotContain("要求 30%");
        assertThat(office.after(plan + "/submit")).contains("明确双随机抽查的数量、比例和时间");
    }

    @Test
    @DisplayName("PLAN-01 PLAN-02 S1: due by the end of March, three things clear, approved by the government, filed with the committee's office, public")
    void hunan() throws Exception {
        office.adopt(adoption, "hunan-2016");
        office.fill(subjects, 80, 10, 0);
        String plan = office.begin();
        office.workload();
        office.line(plan, "KEY", "units", PlanOffice.codes(0, 10));
        office.line(plan, "GENERAL", "subjects", "24", "draws", "2");
        assertThat(office.page(plan)).contains("应在 2026-03-31 前编好，2026-03-06 报批", "没有安排执法监察",
                "新增一项“执法监察”，写明形式和日期", "政策原文没有规定的：", "“双随机”抽查比例、全年抽查家数");
        assertThat(office.after(plan + "/submit")).contains("明确执法监察的形式和安排：没有满足（二（三））", "从 1、3、5、7、9、11 月起的没有安排");
        for (int month = 1; month < 12; month += 2) {
            office.line(plan, "SPECIAL", "matter", "第" + (month / 2 + 1) + "轮专项行动", "subjects", "4", "from",
                    String.format("2026-%02d-01", month), "to",
                    String.format("2026-%02d-28", month == 1 ? 1 : month + 1));
        }

        office.line(plan, "SUPERVISION", "content", "案卷内部审查、执法监察和执法质量考核，覆盖本单位和各乡镇", "frequency", "每半年一次");
        assertThat(office.after(plan + "/submit")).contains("等待：本级人民政府批准");
        assertThat(office.asLeader().after(plan + "/approve", "kind", "LEADING_GROUP")).contains("现在不是这一步");
        office.asPlanner();
        assertThat(office.after(plan + "/approve", "kind", "GOVERNMENT", "number", "", "on", "2026-03-07"))
                .contains("文号：不能为空，最多 60 个字", "“2026-03-07”还没有到");
        assertThat(office.after(plan + "/approve", "kind", "GOVERNMENT", "number", "岳县政函〔2026〕8号", "on", "2026-03-05"))
                .contains("已批准，待公布", "等待：报安委办备查");
        office.post(plan + "/publish");
        assertThat(
                office.after(plan + "/file", "kind", "COMMITTEE_OFFICE", "number", "岳应急函〔2026〕3号", "on", "2026-03-06"))
                .contains("执行中", "报安委办备查")
                .doesNotContain("等待：");
        assertThat(office.page(plan)).contains("第1轮专项行动", "总结应于 2026-02-12 前报送", "总结应于 2026-05-12 前报送", "总结逾期");
        assertThat(office.after(plan + "/lines/3/reports", "kind", "SUMMARY", "number", "岳应急发〔2026〕9号", "on",
                "2026-03-05"))
                .contains("岳应急发〔2026〕9号 · 2026-03-05")
                .doesNotContain("总结逾期");
        assertThat(office.page("/public" + plan)).contains("岳县政函〔2026〕8号", "本级人民政府批准", "执法监察", "不检查企业");
    }

    @Test
    @DisplayName("LAW-02 national-2026: no plan without a yearly ceiling that the agency has set")
    void national() throws Exception {
        office.adopt(adoption, "national-2026");
        office.fill(subjects, 80, 10, 2);
        String plan = office.begin();
        office.workload();
        assertThat(office.page(plan)).contains("所用的政策没有设定每家企业的年度频次上限", "由这项政策派生一项");
        assertThat(office.after(plan + "/departures", "rule", "year-ceiling-unset", "reason", "稍后再定"))
                .contains("不能以说明理由代替");
    }

    @Test
    @DisplayName("REG-02 a plan goes nowhere while a unit that must be in the registry is not")
    void complete() throws Exception {
        office.adopt(adoption, "wushen-2024");
        office.fill(subjects, 20, 1, 0);
        String plan = office.begin();
        office.workload();
        office.line(plan, "GENERAL", "subjects", "5");
        assertThat(office.page(plan)).contains("无从核对是否齐全", "各条规则都满足，可以报批");
        office.require(completeness, PlanOffice.code(0) + ",试验企业0号,重点单位", PlanOffice.code(99) + ",漏登企业,黑名单");
        assertThat(office.page(plan)).contains("有 1 家没有纳入名录库或没有标明：漏登企业", "把这些单位补进企业名录库");
        assertThat(office.after(plan + "/submit")).contains("重点单位和“黑名单”单位都在名录库里：没有满足（三（四））");
    }

    private static String between(String page, String before, String after) {
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf(after, from));
    }
}
