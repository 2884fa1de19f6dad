package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.EXPERT_HEADER;
import static org.mingjian.registry.SheetFiles.INSPECTOR_HEADER;
import static org.mingjian.registry.SheetFiles.INTEREST_HEADER;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.VEHICLE_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.expert;
import static org.mingjian.registry.SheetFiles.inspector;
import static org.mingjian.registry.SheetFiles.subject;
import static org.mingjian.registry.SheetFiles.vehicle;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class RegistryPagesModuleTests {
    private static final String[] BOOKS = {"subjects", "inspectors", "interests", "experts", "vehicles"};

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
    Interests interests;
    @Autowired
    Experts experts;
    @Autowired
    Vehicles vehicles;

    private Agency agency;
    private Actor actor;
    private MockHttpSession session;

    @BeforeEach
    void fill() throws Exception {
        agency = staff.agency();
        actor = planner(agency);
        session = staff.session(agency, Role.PLANNER);
        imported(subjects.importSheet(actor, SheetFiles.text(folder, SUBJECT_HEADER + ",分级,重点单位,备注,本年已查",
                subject(1) + ",A,是,甲,是", subject(2) + ",B,否,,2026-01-05", "=危险&<b>公司," + code(3) + ",,危险化学品,,,'=2,"),
                "a.csv", UUID.randomUUID()));
        imported(inspectors.importSheet(actor, SheetFiles.text(folder, INSPECTOR_HEADER, inspector(1),
                "乙,XQ-2,2020-01-01,执法二科,,否"), "b.csv", UUID.randomUUID()));
        imported(interests.importSheet(actor, SheetFiles.text(folder, INTEREST_HEADER, "XQ-1," + code(1) + ",亲属任职"),
                "c.csv", UUID.randomUUID()));
        imported(experts.importSheet(actor, SheetFiles.text(folder, EXPERT_HEADER, expert(1),
                "专家 2,ZJ-2,机械,,高工,大学,2025-01-01,2028-12-31,2026-02-01,调离"), "e.csv", UUID.randomUUID()));
        imported(vehicles.importSheet(actor, SheetFiles.text(folder, VEHICLE_HEADER, vehicle(1),
                "执法记录仪,ZB-1,装备,,执法二科,2024-01-01,2025-01-01"), "f.csv", UUID.randomUUID()));
    }

    @Test
    @DisplayName("REL-07 the summary of a refused form names field and value, and a group that was sent twice does no harm")
    void summaryNamesPlaces() throws Exception {
        MockHttpServletResponse refused = send(post("/inspectors").with(csrf())
                .param("valid-until", "2026-02-30")
                .param("groups", "机械", "机械"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("姓名：不能为空", "证件有效期至“2026-02-30”：日历上没有这一天");
    }

    @Test
    @DisplayName("REG-01 codes of regions and industries are looked up by name and by code, with the supervised industry")
    void codesAreLookedUp() throws Exception {
        assertThat(page("/codes?q=西青")).contains("天津市西青区", "120111");
        assertThat(page("/codes?q=B06")).contains("采矿业 › 煤炭开采和洗选业 › 烟煤和无烟煤开采洗选", "煤矿");
        assertThat(page("/codes?q=%3Cscript%3E")).contains("没有这样的名称或代码").doesNotContain("<script>");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.session(session)).andReturn().getResponse();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = send(get(address));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse upload(String book, UUID key, byte[] content) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "C:\\表\\名录.csv", "text/plain", content);
        return mvc.perform(multipart("/" + book + "/import").file(file)
                .param("key", key.toString())
                .with(csrf())
                .session(session)).andReturn().getResponse();
    }

    private long idOf(String certificate) {
        return inspectors.find(Set.of(agency.id()), agency.id(), certificate).orElseThrow().id();
    }

    private long expertId() {
        return experts.ofAgency(agency.id()).getFirst().id();
    }

    private long vehicleId() {
        return vehicles.ofAgency(agency.id()).getLast().id();
    }

    private List<String> addresses() {
        long inspector = idOf("XQ-1");
        long interest = interests.ofAgency(agency.id()).getFirst().id();
        return List.of("/subjects/" + code(1), "/subjects/" + code(1) + "/edit", "/inspectors/" + inspector,
                "/inspectors/" + inspector + "/edit", "/interests/" + interest, "/interests/" + interest + "/edit",
                "/experts/" + expertId(), "/experts/" + expertId() + "/edit", "/vehicles/" + vehicleId(),
                "/vehicles/" + vehicleId() + "/edit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    @DisplayName("REG-01 REG-05 REG-08 every page of the registries shows in both languages, without a missing word")
    void allPages(String language) throws Exception {
        for (String book : BOOKS) {
            for (String suffix : List.of("", "/new", "/import", "?q=x", "?agency=all")) {
                String address = "/" + book + suffix;
                String html = page(address + (suffix.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(html).as(address).doesNotContain("??").contains("<h1");
            }
        }
        for (String address : addresses()) {
            assertThat(page(address + "?lang=" + language)).as(address).doesNotContain("??");
        }
    }

    @Test
    @DisplayName("SEC-07 another agency's record gives 404 at every address; a subordinate's is seen but not changed")
    void anotherAgencys() throws Exception {
        List<String> addresses = addresses();
        session = staff.session(staff.agency(), Role.PLANNER);
        for (String address : addresses) {
            assertThat(send(get(address)).getStatus()).as(address).isEqualTo(404);
        }
        for (String address : List.of(addresses.get(0), addresses.get(2), addresses.get(4), addresses.get(6),
                addresses.get(8))) {
            assertThat(send(post(address).param("version", "1").param("reason", "x").with(csrf())).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(send(get("/subjects").param("agency", agency.code())).getStatus()).isEqualTo(404);
        assertThat(send(get("/subjects/export.csv").param("agency", agency.code())).getStatus()).isEqualTo(404);
        assertThat(page("/subjects?agency=all")).doesNotContain(code(1));
        Agency city = staff.agency("120000", "PROVINCE", null);
        Agency county = staff.agency("120111", "COUNTY", city.id());
        imported(subjects.importSheet(planner(county), SheetFiles.text(folder, SUBJECT_HEADER, subject(5)), "d.csv",
                UUID.randomUUID()));
        session = staff.session(city, Role.PLANNER);
        assertThat(page("/subjects?agency=all")).contains(code(5)).doesNotContain(code(5) + "/edit");
        assertThat(page("/subjects")).doesNotContain(code(5));
        assertThat(page("/subjects/" + code(5))).contains("样例企业5");
        assertThat(send(get("/subjects/" + code(5) + "/edit")).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"LEADER,200,403", "DRAW_HOST,200,403", "WITNESS,403,403", "SYSTEM_ADMIN,403,403", "PLANNER,200,200"})
    @DisplayName("SEC-08 who may look at the registries may not for that reason change them")
    void permissions(Role role, int view, int edit) throws Exception {
        session = staff.session(agency, role);
        for (String book : BOOKS) {
            assertThat(send(get("/" + book)).getStatus()).isEqualTo(view);
            assertThat(send(get("/" + book + "/export.csv")).getStatus()).isEqualTo(view);
            assertThat(send(get("/" + book + "/new")).getStatus()).isEqualTo(edit);
            assertThat(send(get("/" + book + "/import")).getStatus()).isEqualTo(edit);
        }
    }

    @Test
    @DisplayName("REG-09 a faulty sheet is answered with each bad row's row, column, value and reason, and nothing changes")
    void faultyUpload() throws Exception {
        byte[] bad = (SUBJECT_HEADER + "\n坏<i>," + code(7) + ",2019-02-30,工贸\n").getBytes(StandardCharsets.UTF_8);
        MockHttpServletResponse response = upload("subjects", UUID.randomUUID(), bad);
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("名录.csv", ">2</td>", "成立日期 (C)", "2019-02-30", "日历上没有这一天")
                .doesNotContain("表\\");
        assertThat(subjects.count(SubjectFilter.of(agency.id()))).isEqualTo(3);
        assertThat(upload("inspectors", UUID.randomUUID(), new byte[0]).getStatus()).isEqualTo(422);
        assertThat(upload("interests", UUID.randomUUID(), new byte[]{'P', 'K', 3, 4}).getStatus()).isEqualTo(422);
    }

    @Test
    @DisplayName("REG-09 REL-02 a good sheet leads to its result, and a second press to the same")
    void goodUpload() throws Exception {
        UUID key = UUID.randomUUID();
        byte[] good = (SUBJECT_HEADER + ",新列\n" + subject(8) + ",x\n").getBytes(StandardCharsets.UTF_8);
        for (int press = 0; press < 2; press++) {
            assertThat(upload("subjects", key, good).getRedirectedUrl()).isEqualTo("/subjects/import/" + key);
        }
        assertThat(page("/subjects/import/" + key)).contains("名录.csv", "新列", "导入完成");
        assertThat(subjects.count(SubjectFilter.of(agency.id()))).isEqualTo(4);
        session = staff.session(staff.agency(), Role.PLANNER);
        assertThat(send(get("/subjects/import/" + key)).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"subjects,csv", "subjects,xlsx", "inspectors,csv", "inspectors,xlsx", "interests,csv",
        "interests,xlsx", "experts,csv", "experts,xlsx", "vehicles,csv", "vehicles,xlsx"})
    @DisplayName("REG-09 SEC-11 an export that is imported again changes nothing")
    void roundTrip(String book, String format) throws Exception {
        MockHttpServletResponse response = send(get("/" + book + "/export." + format));
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment").contains("." + format);
        Path file = SheetFiles.bytes(folder, response.getContentAsByteArray());
        UUID key = UUID.randomUUID();
        ImportRun run = imported(switch (book) {
            case "subjects" -> subjects.importSheet(actor, file, "导出", key);
            case "inspectors" -> inspectors.importSheet(actor, file, "导出", key);
            case "experts" -> experts.importSheet(actor, file, "导出", key);
            case "vehicles" -> vehicles.importSheet(actor, file, "导出", key);
            default -> interests.importSheet(actor, file, "导出", key);
        });
        assertThat(List.of(run.added(), run.changed())).containsExactly(0, 0);
        assertThat(run.unchanged()).isEqualTo(switch (book) {
            case "subjects" -> 3;
            case "inspectors", "experts", "vehicles" -> 2;
            default -> 1;
        });
        assertThat(subjects.first(SubjectFilter.of(agency.id()), 20)).extracting(Subject::name)
                .contains("=危险&<b>公司");
    }

    @Test
    @DisplayName("SEC-11 an exported CSV has no cell that starts a formula")
    void exportedFormulas() throws Exception {
        String csv = send(get("/subjects/export.csv")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("'=危险&<b>公司", ",'=2").doesNotContainPattern("(?m)(^|,)\"?[=+@]");
    }

    @Test
    @DisplayName("REG-09 the export has all filtered rows, not only the page shown")
    void exportOfFiltered() throws Exception {
        String csv = send(get("/subjects/export.csv").param("grade", "B").param("size", "20"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains(code(2), "2026-01-05").doesNotContain(code(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    @DisplayName("REG-09 a template is a sheet that an import understands")
    void templates(String format) throws Exception {
        for (String book : BOOKS) {
            byte[] template = send(get("/" + book + "/import/template." + format)).getContentAsByteArray();
            Path file = Files.write(folder.resolve("template"), template);
            Sheets sheets = Sheets.on(LocalDate.of(2026, 3, 6));
            List<String> rules = switch (book) {
                case "subjects" -> rules(sheets.subjects(file));
                case "inspectors" -> rules(sheets.inspectors(file));
                case "experts" -> rules(sheets.experts(file, number -> false));
                case "vehicles" -> rules(sheets.vehicles(file));
                default -> rules(sheets.interests(file, InterestReferences.unchecked()));
            };
            assertThat(rules).isEqualTo(book.equals("interests") ? List.of() : List.of("registry.fault.no-rows"));
        }
    }

    private static List<String> rules(SheetOutcome<?> outcome) {
        return switch (outcome) {
            case SheetOutcome.Read<?> read -> List.of();
            case SheetOutcome.Faulty<?> faulty -> faulty.faults().stream().map(SheetFault::rule).toList();
        };
    }

    @Test
    @DisplayName("REG-01 a form with faults keeps all that was typed and names each fault at its field")
    void formKeepsTyped() throws Exception {
        MockHttpServletResponse response = send(post("/subjects").with(csrf())
                .param("name", "手工<企业>")
                .param("code", "123")
                .param("industry", "煤矿")
                .param("scope", "长文本内容")
                .param("founded", "去年"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("手工&lt;企业&gt;", "长文本内容", "value=\"去年\"", "href=\"#code\"", "href=\"#founded\"")
                .containsPattern("value=\"煤矿\"[^>]*selected");
    }

    @Test
    @DisplayName("REG-03 REL-02 a change by the form shows in the history, and an outdated form changes nothing")
    void changeByForm() throws Exception {
        String address = "/subjects/" + code(2);
        MockHttpServletRequestBuilder change = post(address).with(csrf())
                .param("name", "新名称")
                .param("industry", "工贸")
                .param("version", "1")
                .param("reason", "核实");
        assertThat(send(change).getRedirectedUrl()).isEqualTo(address);
        assertThat(page(address)).contains("新名称", "样例企业2", "核实", "变更记录");
        MockHttpServletResponse second = send(post(address).with(csrf())
                .param("name", "另一名称")
                .param("industry", "工贸")
                .param("version", "1")
                .param("reason", "再改"));
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(second.getContentAsString(StandardCharsets.UTF_8)).contains("另一名称", "他人已修改");
        assertThat(page(address)).doesNotContain("另一名称");
    }

    @Test
    @DisplayName("REG-05 REG-08 inspectors and interests are added and changed by their forms")
    void otherForms() throws Exception {
        assertThat(send(post("/inspectors").with(csrf())
                .param("person", "丙")
                .param("certificate", "XQ-3")
                .param("valid-until", "2028-01-01")
                .param("department", "执法三科")
                .param("groups", "工贸", "煤矿")
                .param("may-lead", "是")
                .param("in-service", "是")).getRedirectedUrl()).isEqualTo("/inspectors");
        Inspector added = inspectors.find(Set.of(agency.id()), idOf("XQ-3")).orElseThrow();
        assertThat(added.groups()).containsExactly("GM", "MK");
        assertThat(send(post("/interests").with(csrf())
                .param("certificate", "XQ-3")
                .param("code", code(2))
                .param("interest", "投资")).getRedirectedUrl()).isEqualTo("/interests");
        assertThat(page("/interests?q=样例企业2")).contains("投资", "XQ-3");
        assertThat(page("/inspectors?state=LAPSED")).contains("XQ-2", "已失效").doesNotContain("XQ-1<");
        assertThat(page("/inspectors/" + idOf("XQ-2"))).contains("不能参加");
    }

    @Test
    @DisplayName("REG-06 experts are added, changed and removed with a reason, recuse like inspectors, and share no number")
    void expertsByForm() throws Exception {
        MockHttpServletRequestBuilder form = post("/experts").with(csrf())
                .param("person", "钱工")
                .param("expert-number", "zj-9")
                .param("expert-fields", "机械", "煤矿")
                .param("expert-contents", "有限空间；电气安全")
                .param("expert-title", "教授")
                .param("employer", "矿业大学")
                .param("admitted-on", "2025-05-01")
                .param("term-until", "2028-04-30");
        assertThat(send(form).getRedirectedUrl()).isEqualTo("/experts");
        Expert added = experts.ofAgency(agency.id()).getLast();
        assertThat(added.number()).isEqualTo("ZJ-9");
        assertThat(added.industries()).containsExactly("JX", "MK");
        assertThat(added.contents()).containsExactly("有限空间", "电气安全");
        assertThat(page("/experts?q=有限空间&industry=MK&state=SERVING")).contains("钱工").doesNotContain("专家 1");
        assertThat(page("/experts?state=REMOVED")).contains("专家 2", "已出库").doesNotContain("钱工");
        assertThat(send(post("/experts").with(csrf()).param("expert-number", "XQ-1"))
                .getContentAsString(StandardCharsets.UTF_8)).contains("已是一名执法人员的证号");
        imported(interests.importSheet(actor, SheetFiles.text(folder, INTEREST_HEADER, "ZJ-9," + code(2) + ",任职"),
                "g.csv", UUID.randomUUID()));
        assertThat(page("/interests?q=钱工")).contains("任职", "ZJ-9");
        String address = "/experts/" + added.id();
        MockHttpServletRequestBuilder removal = post(address).with(csrf())
                .param("person", "钱工")
                .param("expert-fields", "机械")
                .param("expert-title", "教授")
                .param("employer", "矿业大学")
                .param("admitted-on", "2025-05-01")
                .param("term-until", "2028-04-30")
                .param("removed-on", "2026-03-01")
                .param("removed-why", "本人申请")
                .param("version", "1")
                .param("reason", "出库");
        assertThat(send(removal).getRedirectedUrl()).isEqualTo(address);
        assertThat(page(address)).contains("已出库", "本人申请", "矿业大学", "出库原因");
    }

    @Test
    @DisplayName("REG-07 vehicles have seats and equipment has none, and both say until when they can be used")
    void vehiclesByForm() throws Exception {
        MockHttpServletRequestBuilder form = post("/vehicles").with(csrf())
                .param("vehicle-name", "执法车")
                .param("plate", "津a20002")
                .param("vehicle-kind", "车辆")
                .param("vehicle-department", "执法队")
                .param("usable-from", "2024-01-01");
        assertThat(send(form).getContentAsString(StandardCharsets.UTF_8)).contains("车辆须填座位数");
        assertThat(send(form.param("seats", "7")).getRedirectedUrl()).isEqualTo("/vehicles");
        assertThat(page("/vehicles?state=USABLE")).contains("津A20002").doesNotContain("ZB-1");
        assertThat(page("/vehicles?state=UNUSABLE")).contains("ZB-1", "停用").doesNotContain("津A20002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subjects", "/inspectors", "/interests", "/experts", "/vehicles"})
    @DisplayName("REL-07 a page or a size that is no number gives the first page of a list, as one that is too large gives the last")
    void noPage(String list) throws Exception {
        assertThat(page(list + "?page=x&size=99999999999")).contains("<main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subjects?page=x", "/subjects?page=-5&size=9999", "/subjects?q=%00&industry=%F0%9F%8F%AD",
        "/subjects?flag=nonsense", "/subjects/x", "/subjects/import/x", "/inspectors/99999999999999999999",
        "/interests/x",
        "/subjects/export.pdf", "/inspectors?state=%27%3B--"})
    @DisplayName("REL-07 a wrong address is never an error of the system")
    void wrongAddresses(String address) throws Exception {
        assertThat(
                mvc.perform(get(java.net.URI.create(address)).session(session)).andReturn().getResponse().getStatus())
                .isLessThan(500);
    }
}
