package org.mingjian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.Subjects;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class PlanCourseModuleTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    PolicyAdoption adoption;

    @Autowired
    Subjects subjects;

    @Autowired
    Agencies agencies;

    @Autowired
    Ledger ledger;

    private PlanOffice office;
    private String plan = "";

    @BeforeEach
    void office() throws Exception {
        office = new PlanOffice(mvc, staff);
        office.adopt(adoption, "wushen-2024");
        office.fill(subjects, 60, 5, 1);
        plan = office.begin();
        office.workload();
        office.line(plan, "GENERAL", "subjects", "20", "matter", "工贸企业抽查");
        office.line(plan, "KEY", "units",
                PlanOffice.codes(0, 5) + "\n" + PlanOffice.code(0) + " 2026-07-01 2026-09-30");
    }

    private void publish() throws Exception {
        office.post(plan + "/submit");
        office.asLeader().post(plan + "/approve", "kind", "LEADING_GROUP");
        office.asPlanner().post(plan + "/publish");
    }

    @Test
    @DisplayName("PLAN-02 a plan goes one way: submitted, returned, approved by another, published; each step is in the ledger")
    void course() throws Exception {
        office.post(plan + "/submit");
        assertThat(office.post(plan + "/approve", "kind", "LEADING_GROUP").getStatus()).isEqualTo(403);
        assertThat(office.after(plan + "/publish")).contains("计划还没有批准，不能公布");
        office.asLeader();
        assertThat(office.after(plan + "/return", "words", "")).contains("不能为空，最多 200 个字");
        assertThat(office.after(plan + "/return", "words", "第 1 项分三次抽")).contains("退回修改", "第 1 项分三次抽", "编制中");
        office.asPlanner();
        publish();
        assertThat(office.page(plan)).contains("执行中");
        assertThat(office.post(plan + "/lines/1/strike").getRedirectedUrl()).isEqualTo(plan);
        assertThat(office.page(plan)).contains("2 项，共 26 家次");
        List<LedgerEntry> entries = ledger.pageWithin(Set.of(office.agency().code()), "PLAN", Long.MAX_VALUE, 10);
        assertThat(entries).hasSize(5)
                .first()
                .satisfies(entry -> assertThat(entry.body().toString()).contains("PUBLISHED", "hash"));
    }

    @Test
    @DisplayName("PLAN-02 an adjustment is a further version; the plan before it stays in force until that one is published")
    void adjusts() throws Exception {
        publish();
        assertThat(office.post("/plans", "year", "2026", "title", "又一份").getContentAsString()).contains("2026 年度已经有计划");
        String next = String.valueOf(office.post(plan + "/adjust", "reason", "机构改革，人员减少").getRedirectedUrl());
        assertThat(office.after(plan + "/adjust", "reason", "再调")).contains("已经有一版正在编制或报批");
        assertThat(office.page("/public/plans")).contains(plan);
        office.line(next, "COVERT", "subjects", "4");
        office.post(next + "/submit");
        office.asLeader().post(next + "/approve", "kind", "LEADING_GROUP");
        office.asPlanner().post(next + "/publish");
        assertThat(office.page("/public/plans")).contains(next).doesNotContain(plan);
        assertThat(office.page("/public" + plan)).contains("已被新版代替");
        assertThat(office.page("/public" + next)).contains("机构改革，人员减少", "第 2 版", "共 30 家次");
    }

    @Test
    @DisplayName("ORG-03 PLAN-02 an approval of the leading group names the group and its head as they stand on the day")
    void group() throws Exception {
        agencies.foundDepartment("test", office.agency(), "general", "综合协调科");
        office.post("/leading-group", "number", "应急发〔2026〕1号", "title", "双随机工作领导小组", "head", "张三，局长", "deputies", "",
                "members", "李四，队长", "office", "general", "from", "2026-01-05");
        publish();
        assertThat(office.page(plan)).contains("双随机工作领导小组，张三", "应急发〔2026〕1号");
    }

    @Test
    @DisplayName("PLAN-05 units of covert visits are nowhere public before")
    void covert() throws Exception {
        office.line(plan, "COVERT", "way", "NAMED", "wayReason", "群众反映集中", "units", PlanOffice.codes(40, 41));
        publish();
        assertThat(office.page(plan)).contains(PlanOffice.name(40));
        assertThat(office.page("/public" + plan)).contains("点名 1 家次").doesNotContain(PlanOffice.name(40));
    }

    @Test
    @DisplayName("REL-02 of two who change one plan the second is told so, and nothing of the first is lost")
    void twoAtOnce() throws Exception {
        assertThat(office.after(plan + "/title", "edition", "1", "title", "别的名称")).contains("刚才有人改过这份计划");
        assertThat(office.page(plan)).doesNotContain("<h1>别的名称");
    }

    @Test
    @DisplayName("SEC-07 another agency's plan does not exist, a superior sees it and changes nothing, and the public sees none that is not published")
    void scope() throws Exception {
        PlanOffice other = new PlanOffice(mvc, staff);
        assertThat(other.open(plan).getStatus()).isEqualTo(404);
        assertThat(other.open(plan + "/plan.xlsx").getStatus()).isEqualTo(404);
        assertThat(other.post(plan + "/submit").getStatus()).isEqualTo(404);
        assertThat(other.open("/public" + plan).getStatus()).isEqualTo(404);
        assertThat(other.open("/public" + plan + "/plan.xlsx").getStatus()).isEqualTo(404);

        Agency city = staff.agency("120000", "PROVINCE", null);
        Agency county = staff.agency("120111", "COUNTY", city.id());
        PlanOffice below = new PlanOffice(mvc, staff, county);
        below.adopt(adoption, "wushen-2024");
        String theirs = below.begin();
        PlanOffice above = new PlanOffice(mvc, staff, city);
        assertThat(above.page(theirs)).contains("2026年度监督检查计划").doesNotContain("新增一项");
        assertThat(above.post(theirs + "/title", "title", "改名").getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("PLAN-07 an enterprise to which several lines go is found, with the days on which one visit would do")
    void merging() throws Exception {
        office.line(plan, "SPECIAL", "way", "NAMED", "wayReason", "专项治理方案点名", "matter", "有限空间专项", "units",
                PlanOffice.codes(4, 6), "from", "2026-04-01", "to", "2026-05-31");
        String page = office.page("/plans/merging?year=2026");
        assertThat(page).contains(PlanOffice.name(4), "有限空间专项", "2026-04-01 至 2026-05-31")
                .doesNotContain(PlanOffice.name(5));
        assertThat(office.english("/plans/merging?year=2025")).contains("No enterprise is to be visited by several");
    }

    @Test
    @DisplayName("PLAN-08 PLAN-09 the plan goes out as XLSX in the published columns, and as plan, division of work and implementation plan for Word")
    void documents() throws Exception {
        MockHttpServletResponse sheet = office.open(plan + "/plan.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray()))) {
            List<String> head = book.getFirstSheet().read().getFirst().stream().map(cell -> cell.getText()).toList();
            assertThat(head).containsExactly("序号", "检查事项", "实施依据", "检查对象", "检查内容", "检查方式", "检查频次和上限", "检查时间安排",
                    "承办机构", "是否属跨部门联合检查", "备注");
            assertThat(book.getFirstSheet().read()).hasSize(3);
        }
        assertThat(word("plan.docx")).contains("2026年度监督检查计划", "工贸企业抽查", "全年可查 207 家次", PlanOffice.name(0), "以双随机为主要方式")
                .doesNotContain("{{", "[matter]");
        assertThat(word("division.docx")).contains("2026年度随机抽查和监督检查分工表", "执法大队", "责任人（签字）").doesNotContain("{{");
        assertThat(word("scheme.docx")).contains("实施方案", "检查对象名录库现有企业 60 家，其中重点单位 5 家", "检查组人数：至少 2 名执法人员")
                .doesNotContain("{{");
    }

    @Test
    @DisplayName("PLAN-10 PLAN-05 each department has its own yearly plan out of the agency's, and each line its scheme")
    void departments() throws Exception {
        office.line(plan, "SPECIAL", "way", "NAMED", "wayReason", "点名", "matter", "有限空间专项", "department", "危化科",
                "units",
                PlanOffice.codes(4, 6), "from", "2026-04-01", "to", "2026-05-31");
        assertThat(office.page(plan + "/departments")).contains("危化科", "1 项，共 2 家次，其中随机抽查 0 家",
                "2026-04-01 至 2026-05-31",
                "执法大队");
        MockHttpServletResponse sheet = office.open(plan + "/plan.xlsx?department=危化科");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(2);
        }
        assertThat(word("plan.docx?department=危化科")).contains("2026年度监督检查计划（危化科）", "有限空间专项", PlanOffice.name(5))
                .doesNotContain("工贸企业抽查");
        assertThat(office.open(plan + "/plan.docx?department=食堂").getStatus()).isEqualTo(404);
        assertThat(word("lines/3/scheme.docx"))
                .contains("2026年有限空间专项方案", "由危化科承办", "检查组人数：至少 2 名执法人员", PlanOffice.code(4),
                        PlanOffice.name(5))
                .doesNotContain("{{", "[name]");
        assertThat(office.open(plan + "/lines/9/scheme.docx").getStatus()).isEqualTo(404);
    }

    private String word(String name) throws Exception {
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(office.open(plan + "/" + name).getContentAsByteArray()))) {
            String tables = document.getTables().stream().map(table -> table.getText()).collect(Collectors.joining());
            return document.getParagraphs().stream().map(one -> one.getText()).collect(Collectors.joining("\n"))
                    + tables;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "subjects | 61 | 在册只有 60 家",
        "subjects | many | “many”不是 1 至 9999999 的整数",
        "keySubjects | 21 | “21”不是 0 至 20 的整数",
        "from | 2027-01-01 | 应在 2026 年内",
        "to | 2025-31-12 | “2025-31-12”不是日期",
        "matter | '' | 不能为空，最多 100 个字",
        "kind | NONE | 请选择",
        "industries | XX | 没有代码为“XX”的监管行业",
        "way | NONE | “不到企业”只用于执法监察"})
    @DisplayName("PLAN-01 a line that cannot be is refused at its field, and what was typed stays")
    void refused(String field, String value, String words) throws Exception {
        MockHttpServletResponse answer = office.line(plan, "GENERAL", "subjects", "20", field, value);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(words, "安全生产条件");
        assertThat(office.page(plan)).contains("2 项，共 26 家次");
    }

    @Test
    @DisplayName("PLAN-01 a unit that is not in the registry, or whose days lie elsewhere, is named with its row")
    void units() throws Exception {
        String answer = office.line(plan, "KEY", "from", "2026-03-01", "to", "2026-06-30", "units",
                PlanOffice.code(0) + "\n91120111MA00000000\n" + PlanOffice.code(1) + " 2026-02-01 2026-03-02\n"
                        + PlanOffice.code(2) + " 2026-04-01 soon")
                .getContentAsString();
        assertThat(answer).contains("第 2 行：“91120111MA00000000”不在本机关的企业名录库里",
                "第 3 行：“2026-02-01 2026-03-02”应在 2026-03-01 至 2026-06-30 之间", "第 4 行：“2026-04-01 soon”不是日期");
    }

    @Test
    @DisplayName("PLAN-04 a plan in force shows what was drawn and visited of what it planned, and counts nobody's visits")
    void english() throws Exception {
        publish();
        assertThat(office.english(plan)).contains("Subjects drawn", "0 of 20", "Visits to named units", "0 of 6",
                "nobody is ranked by them");
    }
}
