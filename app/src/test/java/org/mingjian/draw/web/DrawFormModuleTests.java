package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class DrawFormModuleTests {
    @Autowired
    Stage stage;
    @Autowired
    Staff staff;
    @Autowired
    MockMvc mvc;

    @Test
    @DisplayName("REL-07 each fault of a draft is named at its field and in the summary, nothing typed is lost and nothing is kept")
    void namesFaults() throws Exception {
        Hall hall = stage.hall();
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("title", "", "count", "很多", "reserve", "-1", "revealMinutes", "1441", "inspectTo",
                "2026-02-30", "party-code-1", "执行", "lotteryRule", "2026:b20", "beacon", "LOTTERY"));
        form.put("party-account-3", form.get("party-account-2"));
        String rows = stage.rows();
        MvcResult refused = stage.press(hall.planner(), "/draws/new", form);
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(Stage.text(refused)).contains("有 9 处需要改", "href=\"#count\"", "现在是“很多”", "value=\"很多\"",
                "现在是“1441”", "日历上没有这一天：“2026-02-30”", "现在是“执行”", "已经代表了另一方", "VDP §15.2");
        assertThat(stage.rows()).isEqualTo(rows);
    }

    @Test
    @DisplayName("REL-07 days that have passed, a span beyond a year, values that nobody has and characters that nobody sees are faults")
    void namesWhatCannotBe() throws Exception {
        Hall hall = stage.hall();
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("title", "试验\u202E抽查", "party-name-1", "甲\u200B方", "inspectFrom", "2020-01-01", "inspectTo",
                "2026-03-20", "industries", "不是行业", "grades", "Z".repeat(70)));
        MvcResult refused = stage.press(hall.planner(), "/draws/new", form);
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(Stage.text(refused)).contains("U+202E", "U+200B", "不能早于今天", "最多 366 天", "行业：名录里没有“不是行业”",
                "名录里没有“" + "Z".repeat(60) + "…”");
    }

    @Test
    @DisplayName("REL-02 a second press of the same form leads to the same draft, another form to another one")
    void pressedTwice() throws Exception {
        Hall hall = stage.hall();
        Map<String, String> form = stage.form(hall);
        form.put("key", UUID.randomUUID().toString());
        UUID first = stage.prepared(hall, form);
        assertThat(stage.prepared(hall, form)).isEqualTo(first);
        form.put("key", UUID.randomUUID().toString());
        assertThat(stage.prepared(hall, form)).isNotEqualTo(first);
    }

    @Test
    @DisplayName("BEY-03 a draft names at least two parties, each an account of the own agency that may give a share")
    void parties() throws Exception {
        Hall hall = stage.hall();
        Map<String, String> form = stage.form(hall);
        form.put("party-account-1", staff.person(staff.agency(), Role.WITNESS).accountId().toString());
        assertThat(Stage.text(stage.press(hall.planner(), "/draws/new", form))).contains("第 1 方要选一个本机关能交出份额的账户");
        form.putAll(Map.of("party-name-1", "", "party-account-1", "", "party-name-2", "", "party-account-2", ""));
        assertThat(Stage.text(stage.press(hall.planner(), "/draws/new", form)))
                .contains("种子至少由两方决定（VDP §4.1），现在填了 1 方");
    }

    @Test
    @DisplayName("REL-02 a draft that somebody changed in between is not overwritten, and what was typed stays")
    void conflict() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.prepared(hall, stage.form(hall));
        Map<String, String> first = stage.form(hall);
        first.putAll(Map.of("version", "1", "title", "先改的"));
        Map<String, String> second = stage.form(hall);
        second.putAll(Map.of("version", "1", "title", "后改的"));
        stage.press(hall.planner(), "/draws/" + draw + "/edit", first);
        MvcResult refused = stage.press(hall.planner(), "/draws/" + draw + "/edit", second);
        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(Stage.text(refused)).contains("别人改过这次抽取", "value=\"后改的\"");
        assertThat(stage.record(draw).draft().title()).isEqualTo("先改的");
    }

    @Test
    @DisplayName("DRAW-05 a sealed draw cannot be edited by any address")
    void sealedStays() throws Exception {
        Hall hall = stage.hall();
        UUID draw = stage.locked(hall);
        stage.press(hall.host(), draw, "seal");
        String rows = stage.rows();
        assertThat(stage.open(hall.planner(), "/draws/" + draw + "/edit").getResponse().getRedirectedUrl())
                .isEqualTo("/draws/" + draw);
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("version", "1", "title", ""));
        assertThat(stage.press(hall.planner(), "/draws/" + draw + "/edit", form).getResponse().getStatus())
                .isEqualTo(409);
        assertThat(stage.rows()).isEqualTo(rows);
    }

    @Test
    @DisplayName("POL-10 each number of the form stands beside the clause that it comes from, and the policy sets the same-year default")
    void clauses() throws Exception {
        Hall hall = stage.hall(staff.agency(), "zibo-2017", 30);
        String form = Stage.text(stage.open(hall.planner(), "/draws/new"));
        assertThat(form).contains("第七条（三）", "第七条（四）", "危险化学品").containsPattern("name=\"excludeDone\"[^>]*checked");
        MockHttpSession other = stage.hall().planner();
        assertThat(Stage.text(stage.open(other, "/draws/new")))
                .doesNotContainPattern("name=\"excludeDone\"[^>]*checked");
    }

    @Test
    @DisplayName("VDP §15.3 the names of the policy's parties are suggested in the one language in which they are sealed, whoever reads")
    void partyNames() throws Exception {
        Hall hall = stage.hall(staff.agency(), "zibo-2017", 30);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            String form = Stage.text(mvc.perform(get("/draws/new").session(hall.planner()).locale(locale)).andReturn());
            assertThat(form).as("%s", locale)
                    .containsPattern("name=\"party-name-1\" value=\"[一-龥]+\"")
                    .contains(locale == Locale.ENGLISH ? "official Chinese names" : "正式的中文名称");
        }
    }

    @Test
    @DisplayName("POL-10 drawing the same units again in a year departs from the policy and needs a reason before sealing")
    void departure() throws Exception {
        Hall hall = stage.hall(staff.agency(), "zibo-2017", 30);
        Map<String, String> form = stage.form(hall);
        form.remove("excludeDone");
        UUID draw = stage.prepared(hall, form);
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).shortfalls().getFirst().rule())
                .isEqualTo("departure");
        form.putAll(Map.of("version", "1", "departureReason", "上级要求复查"));
        stage.press(hall.planner(), "/draws/" + draw + "/edit", form);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).kind()).isEqualTo("done");
    }

    @Test
    @DisplayName("DRAW-01 a directed draw leaves the others in sight as excluded by its conditions")
    void directed() throws Exception {
        Hall hall = stage.hall();
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("industries", "JX", "count", "3"));
        UUID draw = stage.prepared(hall, form);
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw)))
                .contains("行业：机械", "排除：不在本次条件内", "抽 3 家");
        assertThat(Stage.text(stage.open(hall.planner(), "/draws/" + draw + "/pool?status=X.CONDITION")))
                .contains(DrawFixtures.name(1))
                .doesNotContain(DrawFixtures.name(0));
    }

    @Test
    @DisplayName("POL-01 an agency without a policy is told to adopt one before it draws")
    void withoutPolicy() throws Exception {
        MockHttpSession planner = staff.session(staff.agency(), Role.PLANNER);
        assertThat(Stage.text(stage.open(planner, "/draws/new"))).contains("还没有采用政策", "/policies");
        assertThat(Stage.text(stage.open(planner, "/draws"))).contains("还没有抽取");
    }
}
