package org.mingjian.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
class ImportModuleTests {
    @Autowired
    Checklists checklists;

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    private Agency agency;
    private MockHttpSession planner;

    @BeforeEach
    void draft() throws Exception {
        agency = staff.agency();
        planner = staff.session(agency, Role.PLANNER);
        mvc.perform(post("/items").session(planner).with(csrf()).param("base", "starter:national-2026"));
    }

    private ListVersion newest() {
        return checklists.versions(agency.id()).getLast();
    }

    private MvcResult bring(String name, byte[] sheet, boolean whole) throws Exception {
        MvcResult result = mvc.perform(multipart("/items/" + newest().id() + "/import")
                .file(new MockMultipartFile("file", name, "text/csv", sheet))
                .param("whole", Boolean.toString(whole))
                .session(planner)
                .with(csrf())
                .locale(Locale.CHINA)).andReturn();
        result.getResponse().setCharacterEncoding(StandardCharsets.UTF_8.name());
        return result;
    }

    private ItemImports.Brought.Done done(MvcResult result) throws Exception {
        assertThat(result.getResponse().getStatus()).as(result.getResponse().getContentAsString()).isEqualTo(302);
        return (ItemImports.Brought.Done) Objects.requireNonNull(result.getFlashMap().get("brought"));
    }

    private byte[] sheet(String address, Locale locale) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(address).session(planner).locale(locale))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    @ParameterizedTest
    @CsvSource({"xlsx, zh-CN", "csv, zh-CN", "xlsx, en", "csv, en"})
    @DisplayName("ITEM-01 a list that was exported and comes in again changes nothing, in both languages and forms")
    void roundTrip(String format, String language) throws Exception {
        ItemList before = newest().list();
        byte[] sheet = sheet("/items/export." + format + "?list=" + newest().id(), Locale.forLanguageTag(language));
        assertThat(done(bring("清单." + format, sheet, true)))
                .isEqualTo(new ItemImports.Brought.Done(0, 0, 51, 0, java.util.List.of()));
        assertThat(newest().list()).isEqualTo(before);
    }

    @Test
    @DisplayName("ITEM-01 a list in the columns of a county comes into the draft: codes found by name, unknown columns told, others kept")
    void published() throws Exception {
        String sheet = """
                序号,抽查类别,检查事项,检查方式,检查主体,检查依据,频次上限,行业,权力清单
                ,重点,粉尘防爆新规,现场、查阅资料,某县应急管理局,《安全生产法》第四十一条第二款；《工贸企业粉尘防爆安全规定》,每年不超过 2 次,工贸企业,行政检查 12
                GM-01,一般,改名了,网络监测,某县应急管理局,《安全生产法》第五条,每年一次,全部行业,
                """;
        Item before = newest().list().find("GM-01").orElseThrow();
        assertThat(done(bring("清单.csv", sheet.getBytes(Charset.forName("GB18030")), false)))
                .isEqualTo(new ItemImports.Brought.Done(1, 1, 0, 0, java.util.List.of("抽查类别")));
        Item added = newest().list().find("R-2").orElseThrow();
        assertThat(added.lines(ItemField.METHODS)).containsExactly("ON_SITE", "WRITTEN");
        assertThat(added.lines(ItemField.INDUSTRIES)).containsExactly("GM");
        assertThat(added.lines(ItemField.BASIS)).hasSize(2);
        assertThat(added.text(ItemField.ENFORCING_BODY)).isEqualTo(agency.name());
        Item changed = newest().list().find("GM-01").orElseThrow();
        assertThat(changed.text(ItemField.HOW)).isEqualTo(before.text(ItemField.HOW));
        assertThat(changed.lines(ItemField.INDUSTRIES)).isEmpty();
        assertThat(newest().list().items()).hasSize(52);
    }

    @Test
    @DisplayName("REG-09 one bad cell keeps the whole sheet of items out, and each fault names row, column and reason")
    void faults() throws Exception {
        ItemList before = newest().list();
        String sheet = """
                编号,事项名称,抽查方式,法律依据,适用行业
                GM-01,好的一行,现场检查,《安全生产法》第五条,工贸
                GM-02,,飞检,安全法第五条,火星
                GM-01,重复,现场检查,《安全生产法》第五条,=1+1
                """;
        MvcResult result = bring("坏.csv", sheet.getBytes(StandardCharsets.UTF_8), true);
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(result.getResponse().getContentAsString()).contains("什么都没有导入", "坏.csv 的问题", "“飞检”不是抽查方式",
                "“安全法第五条”读不出是哪一条", "“火星”不是监管行业", "事项要有名称", "编号重复：第 2 行和第 4 行相同", "抽查方式 (C)");
        assertThat(newest().list()).isEqualTo(before);
        assertThat(bring("名单.csv", "姓名,电话\n甲,1\n".getBytes(StandardCharsets.UTF_8), false).getResponse()
                .getContentAsString()).contains("事项名称");
    }

    @Test
    @DisplayName("ITEM-01 the template's header is one that the import knows, and only the planner of the draft's agency brings sheets in")
    void template() throws Exception {
        String import_ = "/items/" + newest().id() + "/import";
        String header = new String(sheet(import_ + "/template.csv", Locale.CHINA), StandardCharsets.UTF_8).strip();
        assertThat(header).contains("编号,事项名称,抽查内容").doesNotContain("\n");
        String filled = header + "\r\nXX-01,新的" + ",".repeat(header.split(",").length - 2) + "\r\n";
        assertThat(done(bring("模板.csv", filled.getBytes(StandardCharsets.UTF_8), false)).added()).isEqualTo(1);
        MockHttpServletResponse page = mvc.perform(get(import_).session(planner).locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();
        assertThat(page.getContentAsString()).contains("Check and import", "Legal basis");
        MockHttpSession stranger = staff.session(staff.agency(), Role.PLANNER);
        assertThat(mvc.perform(get(import_).session(stranger)).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get(import_).session(staff.session(agency, Role.LEADER)))
                .andReturn()
                .getResponse()
                .getStatus()).isEqualTo(403);
    }
}
