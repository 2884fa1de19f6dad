package org.mingjian.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class PolicyDraftsModuleTests {
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    DerivationRows rows;
    @Autowired
    PolicyAdoption adoption;
    @Autowired
    Ledger ledger;
    @Autowired
    PinnedClock clock;

    private Agency agency;
    private MockHttpSession planner;
    private MockHttpSession leader;

    @BeforeEach
    void people() throws Exception {
        agency = staff.agency();
        planner = staff.session(agency, Role.PLANNER);
        leader = staff.session(agency, Role.LEADER);
    }

    private MvcResult press(MockHttpSession session, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).session(session).with(csrf());
        fields.forEach((name, value) -> request.param(name, value.split("\\|", -1)));
        return mvc.perform(request.locale(Locale.SIMPLIFIED_CHINESE)).andReturn();
    }

    private String html(MockHttpSession session, String address) throws Exception {
        return text(mvc.perform(get(address).session(session).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn());
    }

    private static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcResult begin(String base, String id) throws Exception {
        return press(planner, "/policies/" + base + "/derive", Map.of("id", id, "zh", "本局政策", "en", "Own policy",
                "title", "本局实施方案", "number", "", "from", "2026-01-01"));
    }

    private UUID derived(String base, String id) throws Exception {
        String address = begin(base, id).getResponse().getRedirectedUrl();
        return UUID.fromString(Objects.requireNonNull(address).substring("/policies/".length()));
    }

    private Derivation now(UUID id) {
        return rows.find(id).orElseThrow();
    }

    private Map<String, String> rule(UUID draft, Map<String, String> value) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("revision", Integer.toString(now(draft).revision()),
                "stated", "yes", "strength", "must", "clause", "二（一）", "text", "照此办理"));
        form.putAll(value);
        return form;
    }

    private MvcResult act(MockHttpSession session, UUID draft, String act) throws Exception {
        return press(session, "/policies/" + draft + "/" + act,
                Map.of("revision", Integer.toString(now(draft).revision()), "reason", "上限太低"));
    }

    @Test
    @DisplayName("POL-02 BEY-06 a policy is derived, changed on a page, submitted, approved by a leader, adopted, and every act is in the ledger")
    void wholeWay() throws Exception {
        UUID draft = derived("national-2026", "own-2026");
        assertThat(press(planner, "/policies/" + draft + "/rules/year-ceiling",
                rule(draft, Map.of("times", "2", "byGrade", "A=1\nD=4", "shared", "true"))).getResponse().getStatus())
                .isEqualTo(302);
        Ceiling ceiling = now(draft).document().ceiling().orElseThrow();
        assertThat(ceiling.of("A")).hasValue(1);
        assertThat(ceiling.of("C")).hasValue(2);
        String page = html(planner, "/policies/" + draft);
        assertThat(page).contains("每年不超过 2 次", "“A”一年要覆盖 2 次，上限只有 1 次", "报送批准").doesNotContain("??");
        act(planner, draft, "submission");
        assertThat(html(leader, "/policies/" + draft)).contains("待批准", "退回的理由").doesNotContain("??");
        assertThat(html(leader, "/")).contains("“本局政策”第 1 版等您批准");
        assertThat(html(planner, "/")).doesNotContain("等您批准");
        act(leader, draft, "return");
        assertThat(html(planner, "/policies/" + draft)).contains("已退回：上限太低");
        act(planner, draft, "submission");
        act(leader, draft, "approval");
        assertThat(now(draft).state()).isEqualTo(Derivation.State.APPROVED);
        press(planner, "/policies/" + draft + "/adoptions", Map.of("from", "2026-01-01"));
        PolicyDocument held = adoption.policyOf(agency.id(), java.time.LocalDate.now(clock)).orElseThrow();
        assertThat(held.id()).isEqualTo("own-2026");
        assertThat(held.hash()).isEqualTo(now(draft).document().hash());
        assertThat(html(planner, "/policies")).contains("2026-01-01 起执行", "已批准");
        assertThat(html(planner, "/policies/" + held.hash())).contains("本机关正在执行");
        for (String type : List.of("POLICY_DERIVED", "POLICY_CHANGED", "POLICY_SUBMITTED", "POLICY_RETURNED",
                "POLICY_APPROVED", "POLICY")) {
            assertThat(ledger.pageWithin(Set.of(agency.code()), type, Long.MAX_VALUE, 10)).as(type).isNotEmpty();
        }
    }

    @Test
    @DisplayName("POL-01 an approved policy never changes; a change is the next version, and two drafts of one name are refused")
    void frozen() throws Exception {
        UUID first = derived("zibo-2017", "own-2026");
        assertThat(text(begin("zibo-2017", "own-2026"))).contains("还有一份没有批准的草稿");
        act(planner, first, "submission");
        act(leader, first, "approval");
        assertThat(press(planner, "/policies/" + first + "/rules/team-size", rule(first, Map.of("minimum", "3")))
                .getResponse()
                .getStatus()).isEqualTo(404);
        assertThat(now(first).document().clauseOf("key-share")).isEqualTo("淄高新安监发〔2017〕5号 第七条（三）");
        assertThat(now(first).document().clauseOf("team-size")).startsWith("《中华人民共和国行政处罚法》");
        UUID second = derived(first.toString(), "own-2026");
        assertThat(now(second).document().clauseOf("key-share")).isEqualTo("淄高新安监发〔2017〕5号 第七条（三）");
        assertThat(now(second).document().version()).isEqualTo("2");
        assertThat(now(second).base()).isEqualTo("own-2026 / 1");
        assertThat(text(begin("zibo-2017", "zibo-2017"))).contains("已被随平台提供的政策占用");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "year-ceiling; times=0; “0”不行：须是 1 到 366 的整数; times-fault",
        "year-ceiling; byGrade=A; “A”不行; byGrade-fault",
        "key-share; share=150,of=EACH_DRAW,bound=AT_LEAST; “150”不行：须是大于 0、不超过 100 的百分数; share-fault",
        "key-share; share=半数,of=EACH_DRAW,bound=AT_LEAST; “半数”不行; share-fault",
        "season; from=10-01,to=02-30; 须是月-日; to-fault",
        "season; from=10-01,to=02-01; 不能早于 10-01; to-fault",
        "minimum-draws; times=三,months=12; “三”不行：须是 1 到 366 的整数; times-fault",
        "team-size; minimum=1; 不得少于 2 人（行政处罚法第四十二条第一款）; minimum-fault",
        "minimum-draws; times=3,months=12,text=; 约束力须选“未定”; strength-fault",
        "minimum-draws; stated=no,strength=open; 须在说明里写明; noteZh-fault",
        "minimum-draws; times=3,months=12,clause=; 不能为空; clause-fault",
        "seed-parties; codes=host; 至少两方; codes"})
    @DisplayName("POL-02 a rule that cannot be followed is refused at its field with value and mend, and the draft stays as it was")
    void refused(String rule, String typed, String words, String place) throws Exception {
        UUID draft = derived("national-2026", "own-2026");
        Map<String, String> value = new LinkedHashMap<>();
        for (String pair : typed.split(",")) {
            value.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("^[^=]*=", ""));
        }
        String hash = now(draft).document().hash();
        MvcResult result = press(planner, "/policies/" + draft + "/rules/" + rule, rule(draft, value));
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(text(result)).contains(words, place).doesNotContain("??");
        assertThat(now(draft).document().hash()).isEqualTo(hash);
    }

    @Test
    @DisplayName("POL-02 every known rule has a form, and what it shows can be saved as it stands, for every policy that ships")
    void everyForm() throws Exception {
        for (PolicyDocument shipped : Policies.shipped().list()) {
            UUID draft = derived(shipped.id(), "own-" + shipped.id());
            for (String language : List.of("zh", "en")) {
                for (RuleShape shape : RuleShape.all()) {
                    assertThat(html(planner, "/policies/" + draft + "/rules/" + shape.ruleId() + "?lang=" + language))
                            .doesNotContain("??");
                }
            }
        }
        UUID draft = derived("hunan-2016", "own-forms");
        assertThat(html(planner, "/policies/" + draft + "/rules/year-ceiling?preset=coal")).contains("A=2", "D=4",
                "gxt.henan.gov.cn");
        assertThat(html(planner, "/policies/" + draft + "/rules/milestone-schemes")).contains("2016-03-30");
    }

    @Test
    @DisplayName("LAW-11 an own rule in place of a statute's keeps the statute's beside it; a statute's and a needed rule cannot be taken out")
    void besideLaw() throws Exception {
        UUID draft = derived("zibo-2017", "own-2026");
        press(planner, "/policies/" + draft + "/rules/publish-penalty", rule(draft, Map.of("count", "20", "unit",
                "WORKING_DAY", "event", "PENALTY_DECISION")));
        assertThat(now(draft).document().deadlines("publish-penalty", java.time.LocalDate.now(clock)))
                .extracting(org.mingjian.calendar.DeadlineRule::count)
                .containsExactly(20, 7);
        assertThat(html(planner, "/policies/" + draft)).contains("文件的期限和现行法律不同");
        Map<String, String> revision = Map.of("revision", Integer.toString(now(draft).revision()));
        assertThat(text(press(planner, "/policies/" + draft + "/rules/team-leader/removal", revision)))
                .contains("不能去掉");
        press(planner, "/policies/" + draft + "/rules/season/removal", revision);
        assertThat(now(draft).document().rule("season")).isEmpty();
    }

    @Test
    @DisplayName("SEC-07 SEC-08 nobody approves what they submitted; others' drafts do not exist; a stale form changes nothing")
    void rights() throws Exception {
        UUID draft = derived("zibo-2017", "own-2026");
        Map<String, String> old = rule(draft, Map.of("minimum", "3"));
        press(planner, "/policies/" + draft + "/rules/team-size", old);
        assertThat(text(press(planner, "/policies/" + draft + "/rules/team-size", old))).contains("被别人改过");
        MockHttpSession both = staff.session(agency, Role.PLANNER, Role.LEADER);
        act(both, draft, "submission");
        MvcResult oneself = act(both, draft, "approval");
        assertThat(text(oneself)).contains("报送的人自己不能批准");
        assertThat(act(planner, draft, "approval").getResponse().getStatus()).isEqualTo(403);
        assertThat(text(press(planner, "/policies/" + draft + "/adoptions", Map.of("from", "2026-03-06"))))
                .contains("还没有批准");
        MockHttpSession stranger = staff.session(staff.agency(), Role.PLANNER);
        mvc.perform(get("/policies/" + draft).session(stranger)).andExpect(status().isNotFound());
        assertThat(html(stranger, "/policies")).doesNotContain("本局政策");
        MockHttpSession inspector = staff.session(agency, Role.INSPECTOR);
        mvc.perform(get("/policies/zibo-2017/derive").session(inspector)).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("SEC-07 a superior reads its subordinate's draft and cannot act on it")
    void superior() throws Exception {
        Agency below = staff.agency("120111", "COUNTY", agency.id());
        MockHttpSession writer = staff.session(below, Role.PLANNER);
        MvcResult made = press(writer, "/policies/zibo-2017/derive", Map.of("id", "own-below", "zh", "下级政策", "en",
                "Below", "title", "下级方案", "from", "2026-01-01"));
        UUID draft = UUID.fromString(Objects.requireNonNull(made.getResponse().getRedirectedUrl())
                .substring("/policies/".length()));
        assertThat(html(leader, "/policies")).contains("下级政策");
        assertThat(html(planner, "/policies/" + draft)).contains("下级政策").doesNotContain("报送批准");
        assertThat(act(planner, draft, "submission").getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("BEY-06 two policies are compared rule by rule, drafts too, in both languages, all of them or only what differs")
    void compare() throws Exception {
        UUID draft = derived("zibo-2017", "own-2026");
        press(planner, "/policies/" + draft + "/rules/key-share", rule(draft, Map.of("share", "60", "of", "EACH_DRAW",
                "bound", "AT_LEAST")));
        String all = html(planner, "/policies/compare?left=zibo-2017&right=" + draft);
        assertThat(all).contains("不低于每次抽查企业数的 50%", "不低于每次抽查企业数的 60%", "id=\"report\"", "1 条不同");
        String only = html(planner, "/policies/compare?left=zibo-2017&right=" + draft + "&only=true");
        assertThat(only).contains("id=\"key-share\"").doesNotContain("id=\"report\"");
        for (String language : List.of("zh", "en")) {
            assertThat(html(planner, "/policies/compare?left=hunan-2016&right=national-2026&lang=" + language))
                    .doesNotContain("??");
        }
        assertThat(html(planner, "/policies/compare?left=nothing")).contains("没有名为“nothing”的政策");
    }
}
