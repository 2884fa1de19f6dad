package org.mingjian.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class ExceptionModuleTests {
    private static final String CODE = "91350100M000100Y43";

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    Checklists checklists;

    @Autowired
    ItemExceptions exceptions;

    @Autowired
    Ledger ledger;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    private Agency agency;
    private Actor planner;
    private MockHttpSession plannerDesk;
    private MockHttpSession leaderDesk;
    private LocalDate today;

    @BeforeEach
    void published() throws Exception {
        agency = staff.agency();
        Staff.Person person = staff.person(agency, Role.PLANNER);
        planner = new Actor(person.accountId(), person.login(), "某人", agency.id(), agency.code(), agency.name(), null,
                Set.of(Role.PLANNER));
        plannerDesk = staff.session(agency, Role.PLANNER);
        leaderDesk = staff.session(agency, Role.LEADER);
        today = LocalDate.now(clock);
        drafts.begin(planner, "starter:national-2026");
        drafts.fill(planner, draft(), "行政检查 1", "监督检查责任 1");
        assertThat(publishing.publish(planner, draft(), today).faults()).isEmpty();
    }

    private ListVersion draft() {
        return checklists.versions(agency.id()).getLast();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.locale(Locale.CHINA)).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private MockHttpServletResponse press(MockHttpSession session, String address, Map<String, String> typed)
            throws Exception {
        MockHttpServletRequestBuilder press = post(address).session(session).with(csrf());
        typed.forEach(press::param);
        return answer(press);
    }

    private Map<String, String> typed() {
        return new HashMap<>(Map.of("code", "LW-01", "matter", "有限空间作业临时检查", "basis", "《安全生产法》第六十五条第一款\n《消防法》第五条",
                "reason", "上级紧急部署", "subjects", CODE, "from", today.toString(), "to",
                today.plusDays(20).toString()));
    }

    private String refused(LocalDate day, InspectionTarget target) {
        ItemPermission permission = checklists.may(agency.id(), "LW-01", day, target);
        assertThat(permission).isInstanceOf(ItemPermission.Refused.class);
        ItemPermission.Refused refused = (ItemPermission.Refused) permission;
        return String.join(" ", List.of(refused.rule(), refused.clause(), refused.mend())
                .stream()
                .map(key -> messages.getMessage(key, refused.arguments().toArray(), Locale.CHINA))
                .toList());
    }

    @Test
    @DisplayName("ITEM-03 what is off the list is inspected only by an exception that another person approved, for its units and days")
    void approved() throws Exception {
        InspectionTarget unit = new InspectionTarget("GM", Optional.of(CODE), Optional.empty());
        assertThat(refused(today, unit)).contains("清单里没有它", "先申请例外");
        String page = Objects.requireNonNull(press(plannerDesk, "/items/exceptions", typed()).getRedirectedUrl());
        assertThat(refused(today, unit)).contains("例外申请（第 1 号）还没有批准", "黑龙江方案二（三）", "由领导先决定");

        assertThat(press(plannerDesk, page + "/decision", Map.of("act", "approve", "words", "同意")).getStatus())
                .isEqualTo(403);
        assertThat(press(leaderDesk, page + "/decision", Map.of("act", "approve", "words", " "))
                .getContentAsString()).contains("请写明意见");
        assertThat(answer(get("/").session(leaderDesk)).getContentAsString()).contains("LW-01 有限空间作业临时检查：清单外检查的例外待批准");
        assertThat(press(leaderDesk, page + "/decision", Map.of("act", "approve", "words", "同意，限一家"))
                .getRedirectedUrl()).isEqualTo(page);

        assertThat(checklists.may(agency.id(), "LW-01", today.plusDays(20), unit))
                .isInstanceOfSatisfying(ItemPermission.Excepted.class,
                        excepted -> assertThat(excepted.exception().number()).isEqualTo(1));
        assertThat(refused(today.plusDays(21), unit)).contains("这一天不在有效期内");
        assertThat(refused(today, InspectionTarget.ofIndustry("GM"))).contains("只限别的企业");
        assertThat(press(leaderDesk, page + "/decision", Map.of("act", "reject", "words", "改主意")).getStatus())
                .isEqualTo(422);
        assertThat(ledger.pageWithin(Set.of(agency.code()), "ITEM_EXCEPTION", Long.MAX_VALUE, 10)
                .stream()
                .map(entry -> new String(entry.body().canonical(), StandardCharsets.UTF_8)))
                .hasSize(2)
                .allMatch(body -> body.contains(exceptions.of(agency.id()).getFirst().hash()))
                .noneMatch(body -> body.contains(CODE));
    }

    @Test
    @DisplayName("ITEM-03 approved exceptions stand beside the public list with basis and reason, without naming unit or person")
    void open() throws Exception {
        assertThat(answer(get("/public/items/" + agency.code())).getContentAsString()).contains("没有批准过例外");
        String page = Objects.requireNonNull(press(plannerDesk, "/items/exceptions", typed()).getRedirectedUrl());
        assertThat(answer(get("/public/items/" + agency.code())).getContentAsString()).doesNotContain("有限空间作业临时检查");
        press(leaderDesk, page + "/decision", Map.of("act", "approve", "words", "内部意见"));
        assertThat(answer(get("/public/items/" + agency.code())).getContentAsString())
                .contains("有限空间作业临时检查", "上级紧急部署", "限 1 家企业", "《消防法》第五条", "待核", "生产经营单位进行检查")
                .doesNotContain(CODE)
                .doesNotContain("内部意见");
        assertThat(answer(get(page).session(plannerDesk)).getContentAsString()).contains(CODE, "内部意见");
    }

    @Test
    @DisplayName("ITEM-03 an exception is refused for what the list holds, for the past, without law, and for who asked it")
    void refusals() throws Exception {
        Map<String, String> typed = typed();
        typed.putAll(Map.of("code", "GM-01", "basis", "《安全生产法》第二百条", "from", today.minusDays(1).toString()));
        assertThat(press(plannerDesk, "/items/exceptions", typed).getContentAsString()).contains("早于今天");
        typed.put("from", today.toString());
        assertThat(press(plannerDesk, "/items/exceptions", typed).getContentAsString())
                .contains("编号 GM-01 已在清单里", "例外也不能批准，请改正", "上级紧急部署");
        typed.putAll(Map.of("subjects", "X", "to", "", "reason", " "));
        assertThat(press(plannerDesk, "/items/exceptions", typed).getContentAsString())
                .contains("“X”不是统一社会信用代码", "“”不是日期", "要填写");
        assertThat(exceptions.of(agency.id())).isEmpty();

        MockHttpSession both = staff.session(agency, Role.PLANNER, Role.LEADER);
        String page = Objects.requireNonNull(press(both, "/items/exceptions", typed()).getRedirectedUrl());
        assertThat(press(both, page + "/decision", Map.of("act", "approve", "words", "自批")).getContentAsString())
                .contains("申请人自己不能批准");
        assertThat(press(plannerDesk, page + "/withdrawal", Map.of("words", "不查了")).getStatus()).isEqualTo(302);
        assertThat(exceptions.of(agency.id()).getFirst().state()).isEqualTo(ItemException.State.WITHDRAWN);
    }

    @Test
    @DisplayName("SEC-07 another agency's exception does not exist")
    void scope() throws Exception {
        String page = Objects.requireNonNull(press(plannerDesk, "/items/exceptions", typed()).getRedirectedUrl());
        MockHttpSession stranger = staff.session(staff.agency(), Role.PLANNER, Role.LEADER);
        assertThat(answer(get(page).session(stranger)).getStatus()).isEqualTo(404);
        assertThat(press(stranger, page + "/decision", Map.of("act", "approve", "words", "同意")).getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/items/exceptions?agency=" + agency.code()).session(stranger)).getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/items/exceptions").session(stranger)).getContentAsString()).contains("没有申请过例外");
    }
}
