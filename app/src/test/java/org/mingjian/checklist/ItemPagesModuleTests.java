package org.mingjian.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class ItemPagesModuleTests {
    @Autowired
    Checklists checklists;

    @Autowired
    Agencies agencies;

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    private Agency agency;
    private MockHttpSession planner;
    private MockHttpSession leader;

    @BeforeEach
    void agency() throws Exception {
        agency = staff.agency();
        planner = staff.session(agency, Role.PLANNER);
        leader = staff.session(agency, Role.LEADER);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Locale locale) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.locale(locale)).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private String page(MockHttpSession session, String address) throws Exception {
        MockHttpServletResponse response = answer(get(address).session(session), Locale.CHINA);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse press(MockHttpSession session, String address, Map<String, String> typed)
            throws Exception {
        MockHttpServletRequestBuilder press = post(address).session(session).with(csrf());
        typed.forEach(press::param);
        return answer(press, Locale.CHINA);
    }

    private ListVersion newest() {
        return checklists.versions(agency.id()).getLast();
    }

    private String begin() throws Exception {
        press(planner, "/items", Map.of("base", "starter:national-2026"));
        return newest().id().toString();
    }

    private String publish() throws Exception {
        String list = begin();
        press(planner, "/items/" + list + "/entries", Map.of("power", "行政检查 7", "duty", "监督检查 7"));
        assertThat(press(leader, "/items/" + list + "/publication",
                Map.of("from", LocalDate.now(clock).toString(), "revision", "1")).getRedirectedUrl())
                .isEqualTo("/items?list=" + list);
        return list;
    }

    @Test
    @DisplayName("ITEM-02 from an empty list to a published one: begun, refused with its reasons, completed, published, open to anyone")
    void journey() throws Exception {
        assertThat(page(planner, "/items")).contains("还没有事项清单", "全国安全生产随机抽查事项起步清单（2026）（51 项）");
        assertThat(page(leader, "/items")).contains("还没有事项清单").doesNotContain("起草新版本</h2>");
        String list = begin();
        String today = LocalDate.now(clock).toString();
        assertThat(press(planner, "/items/" + list + "/publication", Map.of("from", today)).getStatus())
                .isEqualTo(403);
        MockHttpServletResponse refused = press(leader, "/items/" + list + "/publication",
                Map.of("from", today, "revision", "0"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("权力清单条目", "安全生产法第十七条", "href=\"#item-WHP-01\"");
        assertThat(answer(get("/public/items/" + agency.code()), Locale.CHINA).getStatus()).isEqualTo(404);

        press(planner, "/items/" + list + "/entries", Map.of("power", "行政检查 7", "duty", "监督检查 7"));
        assertThat(press(leader, "/items/" + list + "/publication", Map.of("from", today, "revision", "0"))
                .getContentAsString()).contains("有人同时改了这份草稿");
        assertThat(press(leader, "/items/" + list + "/publication", Map.of("from", today, "revision", "1"))
                .getStatus()).isEqualTo(302);
        assertThat(page(planner, "/items")).contains("现行清单：51 项", "待核引文 19 处", "起草新版本</h2>")
                .doesNotContain("新增事项");
        assertThat(answer(get("/public/items"), Locale.CHINA).getContentAsString()).contains(agency.name());
        String open = answer(get("/public/items/" + agency.code()), Locale.ENGLISH).getContentAsString();
        assertThat(open).contains("Version 1, in force from " + today, newest().issue().orElseThrow().hash(),
                "重大危险源管理");
        assertThat(answer(get("/public/items/" + agency.code() + "/1/WHP-03"), Locale.CHINA).getContentAsString())
                .contains("生产经营单位对重大危险源应当登记建档", "行政检查 7")
                .doesNotContain("href=\"/laws");
    }

    @Test
    @DisplayName("ITEM-04 an item shows each citation with its text, and what is 待核 as such")
    void item() throws Exception {
        String list = publish();
        String item = page(leader, "/items/" + list + "/items/WHP-01");
        assertThat(item).contains("监管细则：怎样算不符合", "<summary>《中华人民共和国安全生产法》第三十九条第一款</summary>",
                "href=\"/laws/work-safety-law-2021#a39\"", "<span>《危险化学品安全管理条例》</span>", "待核：法规库里没有", "待核 3");
        String english = answer(get("/items/" + list + "/items/WHP-01").session(leader), Locale.ENGLISH)
                .getContentAsString();
        assertThat(english).contains("Supervision rule: what is a failure", "待核: not in the clause library",
                "Hazardous chemicals");
        assertThat(answer(get("/items/" + list + "/items/XX").session(leader), Locale.CHINA).getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("ITEM-01 the form takes an item, says what is wrong with it at each field, and loses nothing")
    void form() throws Exception {
        String list = begin();
        assertThat(page(planner, "/items/" + list + "/edit/GM-02")).contains("value=\"GM-02\"", "第二十四条第二款", "checked");
        Map<String, String> typed = new HashMap<>(Map.of("revision", "0", "code", "GM-02", "name", "改过的名称", "basis",
                "《安全生产法》第24条第2款", "methods", "ON_SITE", "industries", "GM"));
        assertThat(press(planner, "/items/" + list + "/edit/GM-02", typed).getRedirectedUrl())
                .isEqualTo("/items/" + list + "/items/GM-02");
        assertThat(newest().list().find("GM-02").orElseThrow().text(ItemField.BASIS)).isEqualTo("《安全生产法》第二十四条第二款");
        String differences = page(planner, "/items/" + list + "/differences");
        assertThat(differences).contains("修改 1 项", "改过的名称", "管理机构和人员");

        typed.putAll(Map.of("revision", "1", "code", "GM-01", "basis", "安全法 24", "industries", "MARS", "frequency",
                "x".repeat(201)));
        MockHttpServletResponse refused = press(planner, "/items/" + list + "/edit/GM-02", typed);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("“安全法 24”读不出是哪一条", "“MARS”不是监管行业", "有 201 字，最多 200 字",
                "改过的名称");
        assertThat(press(planner, "/items/" + list + "/new", Map.of("revision", "1", "code", "GM-01", "name", "又一个"))
                .getContentAsString()).contains("编号 GM-01 已经有了");
        assertThat(press(planner, "/items/" + list + "/new", Map.of("revision", "1", "code", "A B", "name", " "))
                .getContentAsString()).contains("“A B”不能作编号", "事项要有名称");
    }

    @Test
    @DisplayName("ITEM-07 a department's list is the part of its agency's that it works on; an unknown department is refused")
    void departments() throws Exception {
        assertThat(agencies.foundDepartment("test", agency, "whk", "危险化学品科").faults()).isEmpty();
        assertThat(agencies.foundDepartment("test", agency, "gmk", "工贸科").faults()).isEmpty();
        String list = begin();
        Map<String, String> typed = new HashMap<>(
                Map.of("revision", "0", "code", "WHP-01", "name", "只归危化科", "departments",
                        "whk"));
        assertThat(press(planner, "/items/" + list + "/edit/WHP-01", typed).getStatus()).isEqualTo(302);
        assertThat(page(planner, "/items?department=whk&size=100")).contains("只归危化科", "WHP-02");
        assertThat(page(planner, "/items?department=gmk&size=100")).contains("WHP-02").doesNotContain("只归危化科");
        assertThat(page(planner, "/items/" + list + "/items/WHP-01")).contains("危险化学品科");
        typed.putAll(Map.of("revision", "1", "departments", "nobody"));
        assertThat(press(planner, "/items/" + list + "/edit/WHP-01", typed).getContentAsString())
                .contains("“nobody”不是本机关的部门");
    }

    @Test
    @DisplayName("SEC-07 another agency's list does not exist, in pages, forms and acts; a subordinate's can be read and not written")
    void scope() throws Exception {
        String list = begin();
        MockHttpSession stranger = staff.session(staff.agency(), Role.PLANNER, Role.LEADER);
        for (String path : new String[]{"?list=" + list, "/" + list + "/items/GM-01", "/" + list + "/differences",
            "/" + list + "/edit/GM-01", "/" + list + "/new", "/export.csv?list=" + list}) {
            assertThat(answer(get("/items" + path).session(stranger), Locale.CHINA).getStatus()).as(path)
                    .isEqualTo(404);
        }
        for (String act : new String[]{"/publication", "/discard", "/entries", "/remove/GM-01", "/edit/GM-01"}) {
            assertThat(press(stranger, "/items/" + list + act, Map.of("from", "2026-12-01")).getStatus()).as(act)
                    .isEqualTo(404);
        }
        assertThat(newest().list().items()).hasSize(51);

        Agency below = staff.agency(agency.regionCode(), "TOWNSHIP", agency.id());
        MockHttpSession township = staff.session(below, Role.PLANNER);
        press(township, "/items", Map.of("base", "starter:zibo-2017"));
        String lower = checklists.versions(below.id()).getLast().id().toString();
        assertThat(page(planner, "/items?list=" + lower)).contains(below.name() + "的草稿：14 项").doesNotContain("新增事项");
        assertThat(press(planner, "/items/" + lower + "/remove/ZB-01", Map.of()).getStatus()).isEqualTo(404);
        assertThat(answer(get("/items").session(staff.session(agency, Role.WITNESS)), Locale.CHINA).getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("ITEM-02 a published version has no form any more, and the list is searched, filtered and exported with the filter")
    void list() throws Exception {
        String list = publish();
        assertThat(answer(get("/items/" + list + "/edit/GM-01").session(planner), Locale.CHINA).getStatus())
                .isEqualTo(404);
        assertThat(press(planner, "/items/" + list + "/discard", Map.of()).getContentAsString())
                .contains("第 1 版已经公布，不能再改");
        assertThat(page(planner, "/items?q=粉尘")).contains("粉尘防爆").doesNotContain("重大危险源管理");
        assertThat(page(planner, "/items?industry=YHBZ&size=50")).contains("发包转租").doesNotContain("重大危险源管理");
        assertThat(page(planner, "/items?state=open&size=50")).contains("粉尘防爆").doesNotContain("重大危险源管理");
        assertThat(page(planner, "/items?q=不存在的词")).contains("没有符合条件的事项");
        MockHttpServletResponse csv = answer(get("/items/export.csv?industry=YHBZ").session(leader), Locale.CHINA);
        String sheet = new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(sheet).contains("编号,事项名称", "YH-01", "烟花爆竹", "行政检查 7").doesNotContain("WHP-01");
        MockHttpServletResponse xlsx = answer(get("/items/export.xlsx").session(leader), Locale.ENGLISH);
        assertThat(xlsx.getContentAsByteArray()).startsWith((byte) 'P', (byte) 'K');
    }
}
