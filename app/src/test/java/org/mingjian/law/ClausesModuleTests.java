package org.mingjian.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class ClausesModuleTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Clauses clauses;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    private Agency agency;
    private MockHttpSession planner;

    @BeforeEach
    void agency() throws Exception {
        agency = staff.agency();
        planner = staff.session(agency, Role.PLANNER);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Locale locale) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.locale(locale)).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private MockHttpServletResponse load(MockHttpSession session, Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder press = post("/laws").session(session).with(csrf());
        typed.forEach(press::param);
        return answer(press, Locale.CHINA);
    }

    private static Map<String, String> typed(String title, String from, String text) {
        return new HashMap<>(Map.of("title", title, "issuer", "国务院", "version", from, "from", from, "text", text));
    }

    private Resolution on(String citation, LocalDate day) {
        return clauses.resolve(Citation.read(citation).orElseThrow(), day);
    }

    @Test
    @DisplayName("LAW-09 a citation comes to the text that held on the day, or to what is wrong with it")
    void resolves() {
        assertThat(on("《安全生产法》第六十五条第一款第（二）项", TODAY)).isInstanceOfSatisfying(Resolution.Resolved.class, found -> {
            assertThat(found.text()).contains("（二）对检查中发现的安全生产违法行为");
            assertThat(found.address()).isEqualTo("/laws/work-safety-law-2021#a65");
        });
        assertThat(on("《安全生产法》第一百二十条", TODAY)).isInstanceOf(Resolution.NoSuchArticle.class);
        assertThat(on("《安全生产法》第六十五条第三款", TODAY)).isInstanceOf(Resolution.NoSuchArticle.class);
        assertThat(on("《安全生产法》", TODAY)).isInstanceOf(Resolution.NoSuchArticle.class);
        assertThat(on("《安全生产法》第一条", LocalDate.of(2021, 8, 31))).isInstanceOf(Resolution.NotInForce.class);
        assertThat(on("《安全生产法》第一条", LocalDate.of(2021, 9, 1))).isInstanceOf(Resolution.Resolved.class);
        assertThat(on("《从未有过的条例》第一条", TODAY)).isInstanceOf(Resolution.NotAtHand.class);
    }

    @Test
    @DisplayName("LAW-12 a pasted statute is read, confirmed and recorded once, and settles what was 待核; a later version holds from its day")
    void loads() throws Exception {
        String title = "示例危险物品条例" + agency.code();
        assertThat(on("《" + title + "》第二条", TODAY).open()).isTrue();
        Map<String, String> typed = typed(title, "2020-01-01", "第一条 甲。\n第二条 旧的。");
        MockHttpServletResponse read = load(planner, typed);
        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(read.getContentAsString()).contains("读到《" + title + "》2 条", "核对无误，载入", "旧的。");
        assertThat(on("《" + title + "》第二条", TODAY).open()).isTrue();

        typed.put("confirmed", "true");
        assertThat(load(planner, typed).getRedirectedUrl()).isEqualTo("/laws");
        assertThat(load(planner, typed).getRedirectedUrl()).isEqualTo("/laws");
        assertThat(ledger.pageWithin(Set.of(agency.code()), "STATUTE", Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(on("《" + title + "》第二条", TODAY)).isInstanceOfSatisfying(Resolution.Resolved.class,
                found -> assertThat(found.text()).isEqualTo("旧的。"));

        Map<String, String> later = typed(title, "2026-02-01", "第一条 甲。\n第二条 新的。");
        later.put("confirmed", "true");
        load(planner, later);
        assertThat(on("《" + title + "》第二条", TODAY)).isInstanceOfSatisfying(Resolution.Resolved.class,
                found -> assertThat(found.text()).isEqualTo("新的。"));
        assertThat(on("《" + title + "》第二条", LocalDate.of(2026, 1, 31))).isInstanceOfSatisfying(
                Resolution.Resolved.class, found -> assertThat(found.text()).isEqualTo("旧的。"));
    }

    @Test
    @DisplayName("LAW-12 a statute that lost an article is not taken, and only an agency without superior loads any")
    void refuses() throws Exception {
        Map<String, String> typed = typed("示例", "2020-01-01", "第一条 甲。\n第三条 丙。");
        typed.put("confirmed", "true");
        typed.put("to", "2019-01-01");
        MockHttpServletResponse refused = load(planner, typed);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("第 2 行是第三条，按顺序应为第二条", "失效日期 2019-01-01 早于施行日期 2020-01-01",
                "丙。");
        Agency below = staff.agency(agency.regionCode(), "TOWNSHIP", agency.id());
        MockHttpServletResponse low = load(staff.session(below, Role.PLANNER), typed("示例", "2020-01-01", "第一条 甲。"));
        assertThat(low.getStatus()).isEqualTo(422);
        assertThat(low.getContentAsString()).contains("由没有上级机关的机关载入");
        assertThat(load(staff.session(agency, Role.LEADER), Map.of()).getStatus()).isEqualTo(403);
    }

    @Test
    @DisplayName("LAW-12 whoever is signed in reads the statutes, searches their words and finds each article by its address")
    void pages() throws Exception {
        MockHttpSession witness = staff.session(agency, Role.WITNESS);
        String list = answer(get("/laws").param("q", "特种作业人员 取得相应资格").session(witness), Locale.CHINA)
                .getContentAsString();
        assertThat(list).contains("中华人民共和国安全生产法", "119", "2021-09-01", "现行", "《中华人民共和国安全生产法》第三十条")
                .doesNotContain("《中华人民共和国安全生产法》第三十一条", "载入另一部法规</summary>");
        String english = answer(get("/laws").session(planner), Locale.ENGLISH).getContentAsString();
        assertThat(english).contains("Clause library", "in force", "Load another statute");
        String page = answer(get("/laws/work-safety-law-2021").session(witness), Locale.CHINA).getContentAsString();
        assertThat(page).contains("id=\"a65\"", "第六十五条", "（二）对检查中发现的安全生产违法行为", "第六章 法律责任");
        assertThat(answer(get("/laws/no-such-law").session(witness), Locale.CHINA).getStatus()).isEqualTo(404);
        assertThat(answer(get("/laws"), Locale.CHINA).getRedirectedUrl()).contains("/sign-in");
    }

    @Test
    @DisplayName("LAW-09 the library shows which version held on a chosen day, and a statute's page shows its other versions")
    void asOf() throws Exception {
        String title = "示例换版条例" + agency.code();
        for (String from : new String[]{"2018-01-01", "2025-01-01"}) {
            Map<String, String> typed = typed(title, from, "第一条 甲" + from + "。");
            typed.put("confirmed", "true");
            load(planner, typed);
        }
        String before = row(answer(get("/laws").param("on", "2019-01-01").session(planner), Locale.CHINA), title);
        assertThat(before).contains("2018-01-01", "现行", "2025-01-01", "未施行");
        String after = row(answer(get("/laws").param("on", "2025-01-01").session(planner), Locale.CHINA), title);
        assertThat(after).contains("已失效或被代替", "现行").doesNotContain("未施行");
        String id = clauses.versions(title).getFirst().id();
        assertThat(answer(get("/laws/" + id).session(planner), Locale.CHINA).getContentAsString())
                .contains("同名法规的各版本", "2025-01-01");
    }

    private static String row(MockHttpServletResponse list, String title) throws Exception {
        String page = list.getContentAsString();
        return page.substring(page.indexOf(title), Math.min(page.length(), page.lastIndexOf(title) + 900));
    }

    @Test
    @DisplayName("LAW-12 superior documents are listed with their count of 待核, and a source's clauses stand at their addresses")
    void documents() throws Exception {
        assertThat(answer(get("/laws/documents").session(planner), Locale.CHINA).getContentAsString())
                .contains("24 件，其中 19 件待核", "国办发〔2015〕58号", "黑龙江方案（S0）");
        assertThat(answer(get("/laws/documents/zibo-rule-2017").session(planner), Locale.CHINA).getContentAsString())
                .contains("id=\"" + SuperiorDocument.anchor("第七条（三）") + "\"", "不低于年度监督检查计划的30%", "转述");
        assertThat(answer(get("/laws/documents/guobanfa-2015-58").session(planner), Locale.ENGLISH)
                .getContentAsString()).contains("what cites it is 待核");
        assertThat(answer(get("/laws/documents/none").session(planner), Locale.CHINA).getStatus()).isEqualTo(404);
    }
}
