package org.mingjian.draw.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairdraw.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.DrawnLine;
import org.mingjian.draw.Draws;
import org.mingjian.draw.SeatLine;
import org.mingjian.draw.web.Stage.Hall;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.registry.Experts;
import org.mingjian.registry.Interests;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;

/** The rules of who is drawn and who goes, by the pages and to the published result. */
@PlatformTest
@Import({DrawFixtures.class, Stage.class})
class DrawRulesModuleTests {
    private static final Map<String, String> DICE = Map.of("text", "31415926535897932384");

    @Autowired
    Stage stage;
    @Autowired
    Staff staff;
    @Autowired
    Draws draws;
    @Autowired
    Ledger ledger;
    @Autowired
    Experts experts;
    @Autowired
    Interests interests;
    @Autowired
    JdbcClient jdbc;

    private void hold(Hall hall, UUID draw, String... buttons) throws Exception {
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).shortfalls()).isEmpty();
        for (String party : hall.accounts().keySet()) {
            stage.reveal(hall, draw, party);
        }
        stage.clock.advance(Duration.ofMinutes(11));
        stage.press(hall.host(), "/draws/" + draw + "/beacon", DICE);
        for (String button : buttons) {
            assertThat(Stage.note(stage.press(hall.host(), draw, button)).shortfalls()).isEmpty();
        }
    }

    private void admit(Hall hall, String... lines) throws Exception {
        Actor actor = new Actor(UUID.randomUUID(), "p", "p", hall.agency().id(), hall.agency().code(),
                hall.agency().name(), null, Set.of(Role.PLANNER));
        Path sheet = Files.createTempFile("mingjian-test", ".csv");
        String head = "姓名,专家编号,专业领域,检查内容,职称,工作单位,入库日期,聘期至";
        Files.writeString(sheet, head + "\n" + String.join("\n", lines));
        assertThat(experts.importSheet(actor, sheet, "专家.csv", UUID.randomUUID()).toString()).contains("Imported");
        Files.delete(sheet);
    }

    private String page(MockHttpSession session, String address) throws Exception {
        MvcResult result = stage.open(session, address);
        assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
        return Stage.text(result);
    }

    /** Returns the public page once the event of the publication has made its way. */
    private String published(UUID draw) throws Exception {
        String address = "/public/draws/" + stage.record(draw).drawId();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Stage.text(stage.open(new MockHttpSession(), address)).contains("自己验证这次抽取"));
        return page(new MockHttpSession(), address);
    }

    private Set<String> taken(UUID draw) {
        return draws.drawn(draw).stream().map(DrawnLine::code).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("POL-07 REG-04 who was drawn this year is left out by entries of the ledger, which the seal keeps; exceptions stay in")
    void provenExclusion() throws Exception {
        Hall hall = stage.hall(staff.agency(), "wushen-2024", 40);
        UUID first = stage.prepared(hall, stage.form(hall));
        hold(hall, first, "draw");
        Set<String> drawn = taken(first);
        LedgerEntry result = entry(hall, "RESULT");
        assertThat(result.body().members().get("drawn")).isEqualTo(Json.of(drawn.stream().sorted().toList()));
        assertThat(entry(hall, "COMMIT").body().members()).containsKeys("attempt", "commit", "drawId", "prev", "seq",
                "shares", "task");
        assertThat(entry(hall, "INSPECTION").body().members()).containsKeys("subject", "date");
        String excepted = drawn.iterator().next();
        Map<String, String> form = stage.form(hall);
        form.put("except-COMPLAINT", excepted);
        UUID second = stage.prepared(hall, form);
        String pool = page(hall.planner(), "/draws/" + second + "/pool");
        assertThat(pool).contains("本年度已检查或已抽取（2026 年，有账本为证）", "排除的证据", "投诉举报");
        stage.lockAll(hall, second);
        stage.press(hall.host(), second, "seal");
        long out = draws.sealedSubjects(second)
                .stream()
                .filter(row -> row.status().text().equals("X.DONE2026"))
                .count();
        assertThat(out).isEqualTo(4 + 10 - 1);
        List<@Nullable Long> evidence = jdbc.sql("SELECT ledger_index FROM draw.evidence WHERE draw = :draw")
                .param("draw", second)
                .query(Long.class)
                .list();
        assertThat(evidence).hasSize(4 + 1).contains(result.index());
    }

    private LedgerEntry entry(Hall hall, String type) {
        return ledger.pageWithin(Set.of(hall.agency().code()), type, Long.MAX_VALUE, 1).getFirst();
    }

    @Test
    @DisplayName("PLAN-06 a whole-field action draws people alone, and every page says so, the public one too")
    void wholeField() throws Exception {
        Hall hall = stage.hall();
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("wholeField", "true", "industries", "JX", "count", "", "expertSeats", "1", "expertContent",
                "电气安全"));
        admit(hall, "钱工,ZJ-1,机械,电气安全,高工,大学,2025-01-01,2028-12-31", "孙工,ZJ-2,机械,有限空间,高工,大学,2025-01-01,2028-12-31");
        UUID draw = stage.prepared(hall, form);
        assertThat(page(hall.planner(), "/draws/" + draw)).contains("全覆盖行动：企业全部检查，只抽人员", "直接聘请专家");
        assertThat(page(hall.planner(), "/draws/" + draw + "/pool")).contains("符合条件的 10 家全部检查", "专家：专家的检查内容不符");
        hold(hall, draw, "draw", "teams", "publish");
        assertThat(draws.drawn(draw)).hasSize(10).allMatch(line -> line.ticket().isEmpty());
        assertThat(draws.seats(draw)).filteredOn(seat -> seat.slot() == 3)
                .extracting(SeatLine::person)
                .containsOnly("ZJ-1");
        assertThat(published(draw))
                .contains("全覆盖行动：符合条件的 10 家企业全部检查", "钱工");
    }

    @Test
    @DisplayName("REG-06 a named expert is appointed with a reason, stands in the ledger, and is nowhere shown as drawn")
    void appointment() throws Exception {
        Hall hall = stage.hall();
        admit(hall, "钱工,ZJ-1,机械,,高工,大学,2025-01-01,2028-12-31", "孙工,ZJ-2,机械,,高工,大学,2020-01-01,2021-12-31");
        UUID draw = stage.prepared(hall, stage.form(hall));
        String address = "/draws/" + draw + "/experts";
        assertThat(page(hall.planner(), address)).contains("钱工").doesNotContain("孙工");
        MvcResult refused = stage.press(hall.planner(), address,
                Map.of("code", "91110000000000000X", "expert", "ZJ-2", "reason", ""));
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(Stage.text(refused)).contains("名录里没有", "请选择一名在聘的专家",
                "理由有 1 到 200 个字，现在有 0 个：“”");
        assertThat(stage.press(hall.host(), address, Map.of()).getResponse().getStatus()).isEqualTo(403);
        hold(hall, draw, "draw");
        String code = draws.drawn(draw).getFirst().code();
        Map<String, String> typed = Map.of("code", code, "expert", "ZJ-1", "reason", "工艺特别复杂");
        for (int press = 0; press < 2; press++) {
            assertThat(stage.press(hall.planner(), address, typed).getResponse().getRedirectedUrl()).isEqualTo(address);
        }
        assertThat(entry(hall, "EXPERT_APPOINTED").body().members()).containsEntry("subject", Json.of(code))
                .containsEntry("expert", Json.of("ZJ-1"))
                .containsEntry("reason", Json.of("工艺特别复杂"));
        assertThat(draws.seats(draw)).filteredOn(SeatLine::appointed).extracting(SeatLine::code).containsExactly(code);
        assertThat(page(hall.planner(), "/draws/" + draw)).contains("聘请，非抽取");
        stage.press(hall.host(), draw, "teams");
        stage.press(hall.host(), draw, "publish");
        assertThat(published(draw)).contains("聘请，非抽取", "钱工");
        assertThat(Stage.text(stage.press(hall.planner(), address, typed))).contains("现在不能聘请专家");
    }

    @Test
    @DisplayName("PLAN-07 departments of two agencies go together: one from each, each a party of the seed, each sees the draw")
    void joint() throws Exception {
        Agency city = staff.agency("120000", "PROVINCE", null);
        Agency other = staff.agency("120111", "COUNTY", city.id());
        Hall partner = stage.hall(other, "xiqing-2019", 3);
        Hall hall = stage.hall(staff.agency("120111", "COUNTY", city.id()), "xiqing-2019", 30);
        Map<String, String> form = stage.form(hall);
        form.put("participant", hall.agency().id() + "|执法队");
        assertThat(Stage.text(stage.press(hall.planner(), "/draws/new", form))).contains("联合检查至少要两个部门");
        jdbc.sql("UPDATE registry.inspector SET certificate = 'B' || certificate WHERE agency_id = :agency")
                .param("agency", other.id())
                .update();
        MvcResult missing = press(hall, form, other);
        assertThat(Stage.text(missing)).contains("须各有一个账户作种子的一方", other.name());
        form.put("party-account-2", Objects.requireNonNull(partner.accounts().get("discipline")).toString());
        String address = Objects.requireNonNull(press(hall, form, other).getResponse().getRedirectedUrl());
        assertThat(address).startsWith("/draws/");
        UUID draw = UUID.fromString(address.substring("/draws/".length()));
        assertThat(stage.open(partner.planner(), address).getResponse().getStatus()).isEqualTo(200);
        assertThat(page(partner.planner(), "/draws")).contains(stage.record(draw).drawId());
        assertThat(stage.open(partner.planner(), address + "/edit").getResponse().getStatus()).isEqualTo(403);
        MockHttpSession stranger = staff.session(staff.agency(), Role.PLANNER);
        assertThat(stage.open(stranger, address).getResponse().getStatus()).isEqualTo(404);
        Map<String, MockHttpSession> sessions = new java.util.LinkedHashMap<>(hall.parties());
        sessions.put("discipline", partner.session("discipline"));
        hold(new Hall(hall.agency(), hall.planner(), hall.accounts(), sessions, hall.shares()), draw, "draw");
        assertThat(stage.record(draw).state()).isEqualTo(DrawState.DRAWN);
        assertThat(draws.seats(draw)).allMatch(seat -> seat.person().startsWith("B") == (seat.slot() == 1));
    }

    private MvcResult press(Hall hall, Map<String, String> form, Agency other) throws Exception {
        return stage.press(hall.planner(), "/draws/new?participant=" + other.id(), form);
    }

    @Test
    @DisplayName("POL-01 POL-10 other weights need a reason, and the chances before and after are shown for each stratum")
    void weights() throws Exception {
        Hall hall = stage.hall();
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("grade-1", "A", "weight-1", "0"));
        assertThat(Stage.text(stage.press(hall.planner(), "/draws/new", form))).contains("须为 1 至 1,000,000 的整数");
        form.put("weight-1", "3");
        UUID draw = stage.prepared(hall, form);
        assertThat(page(hall.planner(), "/draws/" + draw + "/pool")).contains("权重改动前后的机会", "1 → 3");
        stage.lockAll(hall, draw);
        assertThat(Stage.note(stage.press(hall.host(), draw, "seal")).shortfalls().getFirst().rule())
                .isEqualTo("departure");
    }

    @Test
    @DisplayName("rotation keeps last time's pairs and people apart in the next draw")
    void rotation() throws Exception {
        Hall hall = stage.hall(staff.agency(), "xiqing-2019", 12);
        Map<String, String> form = stage.form(hall);
        form.putAll(Map.of("count", "2", "excludeDone", "true"));
        form.remove("excludeDone");
        UUID first = stage.prepared(hall, form);
        hold(hall, first, "draw");
        form.putAll(Map.of("count", "12", "rotationPairs", "true", "rotationSubjects", "true"));
        UUID second = stage.prepared(hall, form);
        assertThat(page(hall.planner(), "/draws/" + second + "/pool")).contains("回避：轮换（对）");
        hold(hall, second, "draw");
        Set<Set<String>> pairs = new HashSet<>(teams(first).values());
        assertThat(teams(second).values()).noneMatch(pairs::contains);
        teams(first).forEach((code, team) -> assertThat(teams(second).getOrDefault(code, Set.of()))
                .doesNotContainAnyElementsOf(team));
    }

    private Map<String, Set<String>> teams(UUID draw) {
        return draws.seats(draw)
                .stream()
                .collect(Collectors.groupingBy(SeatLine::code,
                        Collectors.mapping(SeatLine::person, Collectors.toSet())));
    }

    @Test
    @DisplayName("DRAW-06 a draft that collides says on its page which rules and what would mend it")
    void collision() throws Exception {
        Hall hall = stage.hall(staff.agency(), "zibo-2017", 30);
        Map<String, String> form = stage.form(hall);
        form.put("count", "24");
        UUID draw = stage.prepared(hall, form);
        assertThat(page(hall.planner(), "/draws/" + draw)).contains("这些规定合在一起做不到：抽取家数、重点行业领域的比例",
                "把家数从 24 减到 18");
    }
}
